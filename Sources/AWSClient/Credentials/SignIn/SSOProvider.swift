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
    input.accessToken = try await token(settings)
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

  /// The cached token, renewed where it is time.
  private func token(_ settings: SSOSettings) async throws(CredentialsError) -> Secret {
    guard let token = try SSOToken(context, settings) else {
      throw expired("there is no cached token")
    }
    guard token.isDue else { return token.value }
    do throws(CredentialsError) {
      if let renewed = try await token.renewed() { return renewed }
    } catch {
      guard token.isGood else {
        throw expired("the token expired at \(token.end.iso8601), and \(error.problem),")
      }
    }
    guard token.isGood else { throw expired("the token expired at \(token.end.iso8601)") }
    return token.value
  }

  private func expired(_ problem: String) -> CredentialsError {
    CredentialsError(
      .expired, provider: Self.name, "\(problem) for profile `\(profile)`",
      remedy: "run `aws sso login --profile \(profile)`")
  }
}
