/// Reads the JSON files in which the AWS CLI keeps what a sign-in gave it.
struct TokenCache {
  private static let sizeLimit = 256 << 10
  private let environment: ClientEnvironment
  private let provider: String

  init(_ environment: ClientEnvironment, provider: String) {
    self.environment = environment
    self.provider = provider
  }

  /// A file of the cache; nil where there is none.
  func read(_ path: String, what: String) throws(CredentialsError) -> CredentialsDocument? {
    let bytes: [UInt8]?
    do {
      bytes = try environment.files.read(environment.expanded(path), limit: Self.sizeLimit)
    } catch {
      throw CredentialsError(
        .misconfigured, provider: provider, "\(what) in \(environment.shortened(path)) \(error)")
    }
    guard let bytes else { return nil }
    return try CredentialsDocument(
      bytes, provider: provider, what: "\(what) in \(environment.shortened(path))")
  }
}
