/// Asks providers in order and takes the first answer that is not "none here".
public struct CredentialsChain: CredentialsProvider {
  private let providers: [any CredentialsProvider]
  private let subject: String
  private let remedy: String?

  /// Puts providers in order; `subject` stands in the error for whom credentials were wanted.
  public init(_ providers: [any CredentialsProvider], subject: String, remedy: String? = nil) {
    self.providers = providers
    self.subject = subject
    self.remedy = remedy
  }

  /// The first credentials.
  ///
  /// - Throws: What the first provider with something configured says is wrong with it, or all that was tried.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    var tried: [CredentialsError] = []
    for provider in providers {
      do {
        return try await provider.credentials()
      } catch {
        guard error.code == .absent else { throw error }
        tried.append(error)
      }
    }
    throw CredentialsError(
      .absent, provider: "chain", "no credentials for \(subject)", remedy: remedy, tried: tried)
  }
}
