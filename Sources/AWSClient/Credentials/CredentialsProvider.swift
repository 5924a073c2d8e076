public import AWSWire

/// A place where credentials come from.
public protocol CredentialsProvider: Sendable {
  /// Credentials that are good now; asked before every request, so an answer should be at hand.
  ///
  /// - Throws: ``CredentialsError``; its code ``CredentialsError/Code/absent`` means that this place has none, and
  ///   that the next may be asked.
  func credentials() async throws(CredentialsError) -> ExpiringCredentials

  /// Others in place of credentials that a service no longer takes; nil where this place has the same ones still.
  ///
  /// - Throws: ``CredentialsError`` where the place says what is to be done.
  func credentials(insteadOf refused: Credentials) async throws(CredentialsError) -> ExpiringCredentials?
}

extension CredentialsProvider {
  /// What a place gives that keeps nothing in memory.
  public func credentials(
    insteadOf refused: Credentials
  ) async throws(CredentialsError) -> ExpiringCredentials? {
    let found = try await credentials()
    return found.credentials == refused ? nil : found
  }
}
