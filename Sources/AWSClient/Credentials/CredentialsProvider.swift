/// A place where credentials come from.
public protocol CredentialsProvider: Sendable {
  /// Credentials that are good now; asked before every request, so an answer should be at hand.
  ///
  /// - Throws: ``CredentialsError``; its code ``CredentialsError/Code/absent`` means that this place has none, and
  ///   that the next may be asked.
  func credentials() async throws(CredentialsError) -> ExpiringCredentials
}
