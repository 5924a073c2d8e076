internal import AWSWire
internal import Cryptography
internal import Identity

/// The access key that stands in a profile of one of the shared files.
public struct ProfileKeysProvider: CredentialsProvider {
  private let name: String
  private let path: String
  private let profile: String
  private let properties: SharedConfiguration.Properties?

  /// Looks in the credentials file.
  public init(credentialsFile shared: SharedConfiguration, profile: String) {
    self.name = "shared-credentials-file"
    self.path = shared.credentialsPath
    self.profile = profile
    self.properties = shared.credentialsFile[profile]
  }

  /// Looks in the config file.
  public init(configFile shared: SharedConfiguration, profile: String) {
    self.name = "config-file"
    self.path = shared.configPath
    self.profile = profile
    self.properties = shared.configFile[profile]
  }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    guard let properties else {
      throw CredentialsError(.absent, provider: name, "\(path) has no profile `\(profile)`")
    }
    guard let id = properties.text("aws_access_key_id") else {
      throw CredentialsError(
        .absent, provider: name, "profile `\(profile)` in \(path) has no `aws_access_key_id`")
    }
    guard let secret = properties.text("aws_secret_access_key") else {
      throw CredentialsError(
        .misconfigured, provider: name,
        "profile `\(profile)` in \(path) has `aws_access_key_id` without `aws_secret_access_key`")
    }
    let token = properties.text("aws_session_token") ?? properties.text("aws_security_token")
    return ExpiringCredentials(
      Credentials(
        accessKeyID: id, secretAccessKey: Secret(secret), sessionToken: token.map { Secret($0) }),
      source: name, account: properties.text("aws_account_id").flatMap { AccountID(rawValue: $0) })
  }
}
