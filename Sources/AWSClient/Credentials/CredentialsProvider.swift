public import AWSWire

/// A place where credentials come from.
public protocol CredentialsProvider: Sendable {
  /// Credentials that are good now; asked before every request, so an answer should be at hand.
  ///
  /// - Throws: ``CredentialsError``; its code ``CredentialsError/Code/absent`` means that this place has none, and
  ///   that the next may be asked.
  func credentials() async throws(CredentialsError) -> ExpiringCredentials
}

/// Credentials that stay as they are.
public struct StaticCredentialsProvider: CredentialsProvider {
  private let value: ExpiringCredentials

  /// Keeps credentials.
  public init(_ credentials: Credentials, source: String = "static") {
    self.value = ExpiringCredentials(credentials, source: source)
  }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials { value }
}
