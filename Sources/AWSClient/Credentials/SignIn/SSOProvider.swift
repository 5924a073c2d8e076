internal import AWSWire
internal import Cryptography
internal import Identity

/// Credentials of a role in IAM Identity Center, for which `aws sso login` left a token in a cache.
///
/// Source: AWS SDKs and Tools Reference Guide, "IAM Identity Center credential provider".
public struct SSOProvider: CredentialsProvider {
  static let name = "sso"
  private let context: ProviderContext
  private let profile: String

  /// Looks in a profile.
  public init(_ context: ProviderContext, profile: String) {
    self.context = context
    self.profile = profile
  }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    guard let settings = try SSOSettings(context.shared, profile: profile, provider: Self.name) else {
      throw CredentialsError(
        .absent, provider: Self.name, "profile `\(profile)` has no `sso_account_id` and `sso_role_name`")
    }
    var input = GetRoleCredentials.Input()
    input.roleName = settings.role
    input.accountId = settings.account
    input.accessToken = try token(settings)
    let output: GetRoleCredentials.Output
    do {
      output = try await context.client(StaticCredentialsProvider.none, region: settings.region)
        .call(GetRoleCredentials.self, input, isSigned: false)
    } catch {
      if error.code == "UnauthorizedException" {
        throw expired("IAM Identity Center no longer accepts the token")
      }
      throw SessionAnswer.error(error, provider: Self.name, "role `\(settings.role)` of profile `\(profile)`")
    }
    guard let found = output.roleCredentials, !found.accessKeyId.isEmpty else {
      throw CredentialsError(.refused, provider: Self.name, "the answer has no credentials")
    }
    return ExpiringCredentials(
      Credentials(
        accessKeyID: found.accessKeyId, secretAccessKey: found.secretAccessKey,
        sessionToken: found.sessionToken),
      expiration: Timestamp(milliseconds: Int64(found.expiration)), source: Self.name,
      account: AccountID(rawValue: settings.account))
  }

  /// The cached token, under the SHA-1 of the session's name or, in the older form, of the start URL.
  private func token(_ settings: SSOSettings) throws(CredentialsError) -> Secret {
    let key = SHA1.hash(settings.session ?? settings.startURL).hexadecimal
    let document = try TokenCache(context.environment, provider: Self.name).read(
      "~/.aws/sso/cache/\(key).json", what: "the cached token")
    guard let document else { throw expired("there is no cached token") }
    guard let token = document.text("accessToken"), let end = try document.moment("expiresAt") else {
      throw expired("the cached token is not complete")
    }
    guard end > context.clock.now else { throw expired("the token expired at \(end.iso8601)") }
    return Secret(token)
  }

  private func expired(_ problem: String) -> CredentialsError {
    CredentialsError(
      .expired, provider: Self.name, "\(problem) for profile `\(profile)`",
      remedy: "run `aws sso login --profile \(profile)`")
  }
}
