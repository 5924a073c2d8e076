public import AWSWire
internal import Cryptography

/// Credentials that stay as they are.
public struct StaticCredentialsProvider: CredentialsProvider {
  /// What stands for a source that nobody named.
  static let source = "static"
  private let value: ExpiringCredentials

  /// Keeps credentials.
  public init(_ credentials: Credentials, source: String = "static") {
    self.value = ExpiringCredentials(credentials, source: source)
  }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials { value }

  /// What stands in where nothing is signed.
  static let none = StaticCredentialsProvider(
    Credentials(accessKeyID: "", secretAccessKey: Secret("")), source: "none")
}
