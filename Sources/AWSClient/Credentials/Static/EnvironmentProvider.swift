internal import AWSWire
internal import Cryptography
internal import Identity

/// Credentials in `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`.
public struct EnvironmentProvider: CredentialsProvider {
  static let name = "env"
  private let environment: ClientEnvironment

  /// Looks in an environment.
  public init(_ environment: ClientEnvironment) { self.environment = environment }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    guard let id = environment["AWS_ACCESS_KEY_ID"] else {
      throw CredentialsError(.absent, provider: Self.name, "AWS_ACCESS_KEY_ID is not set")
    }
    guard let secret = environment["AWS_SECRET_ACCESS_KEY"] else {
      throw CredentialsError(
        .misconfigured, provider: Self.name, "AWS_ACCESS_KEY_ID is set without AWS_SECRET_ACCESS_KEY")
    }
    // AWS_SECURITY_TOKEN is the older name, which other tools still read first.
    let token = environment["AWS_SECURITY_TOKEN"] ?? environment["AWS_SESSION_TOKEN"]
    var expiration: Timestamp?
    if let text = environment["AWS_CREDENTIAL_EXPIRATION"] {
      do {
        expiration = try Timestamp(iso8601: text)
      } catch {
        throw CredentialsError(.misconfigured, provider: Self.name, "AWS_CREDENTIAL_EXPIRATION: \(error)")
      }
    }
    return ExpiringCredentials(
      Credentials(
        accessKeyID: id, secretAccessKey: Secret(secret), sessionToken: token.map { Secret($0) }),
      expiration: expiration, source: Self.name,
      account: environment["AWS_ACCOUNT_ID"].flatMap { AccountID(rawValue: $0) })
  }
}
