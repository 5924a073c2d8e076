internal import AWSServices
internal import AWSWire
internal import Cryptography
internal import Identity

/// Credentials of a role that trusts the token in a file, as on Kubernetes and in CI systems.
///
/// Source: AWS SDKs and Tools Reference Guide, "Assume role with web identity".
public struct WebIdentityProvider: CredentialsProvider {
  static let name = "assume-role-with-web-identity"
  /// The largest token file, in bytes; STS takes tokens of 20,000 characters.
  public static let tokenLimit = 64 << 10

  private let context: ProviderContext
  private let profile: String
  private let usesVariables: Bool

  /// Looks in the variables, unless they are left out, and in a profile.
  public init(_ context: ProviderContext, profile: String, usesVariables: Bool) {
    self.context = context
    self.profile = profile
    self.usesVariables = usesVariables
  }

  /// The credentials; the file is read each time, because the token in it is replaced from time to time.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    guard let path = setting("web_identity_token_file", "AWS_WEB_IDENTITY_TOKEN_FILE") else {
      throw CredentialsError(
        .absent, provider: Self.name,
        "there is no `web_identity_token_file` in profile `\(profile)`"
          + (usesVariables ? " and AWS_WEB_IDENTITY_TOKEN_FILE is not set" : ""))
    }
    guard let role = setting("role_arn", "AWS_ROLE_ARN") else {
      throw CredentialsError(
        .misconfigured, provider: Self.name, "there is a web identity token file but no role",
        remedy: "give profile `\(profile)` a `role_arn` or set AWS_ROLE_ARN")
    }
    var input = AssumeRoleWithWebIdentity.Input()
    input.roleArn = role
    input.roleSessionName =
      setting("role_session_name", "AWS_ROLE_SESSION_NAME") ?? "rootlatch-\(context.clock.now.seconds)"
    input.webIdentityToken = try token(path)
    let output: AssumeRoleWithWebIdentity.Output
    do {
      output = try await context.client(StaticCredentialsProvider.none)
        .call(AssumeRoleWithWebIdentity.self, input, isSigned: false)
    } catch {
      throw SessionAnswer.error(error, provider: Self.name, "role `\(role)`")
    }
    return try SessionAnswer.credentials(output.credentials, provider: Self.name)
  }

  private func setting(_ property: String, _ variable: String) -> String? {
    if usesVariables, let value = context.environment[variable] { return value }
    return context.shared.profiles[profile]?.text(property)
  }

  private func token(_ path: String) throws(CredentialsError) -> Secret {
    let shown = context.environment.shortened(path)
    let bytes: [UInt8]?
    do {
      bytes = try context.environment.files.read(
        context.environment.expanded(path), limit: Self.tokenLimit)
    } catch {
      throw CredentialsError(.misconfigured, provider: Self.name, "the token file `\(shown)` \(error)")
    }
    guard let bytes else {
      throw CredentialsError(.misconfigured, provider: Self.name, "there is no token file `\(shown)`")
    }
    let trimmed = bytes.trimmingWhiteSpace()
    guard !trimmed.isEmpty else {
      throw CredentialsError(.misconfigured, provider: Self.name, "the token file `\(shown)` is empty")
    }
    return Secret(utf8: Array(trimmed))
  }
}
