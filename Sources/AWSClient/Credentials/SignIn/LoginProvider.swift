internal import AWSWire
internal import Cryptography
internal import Identity

/// Credentials that `aws login` left in a cache.
///
/// They are read while they are good. Renewing them takes a proof signed with the key in the cache (DPoP,
/// RFC 9449), which is left to the AWS CLI. Source: AWS CLI User Guide, "Login for AWS local development".
public struct LoginProvider: CredentialsProvider {
  static let name = "login"
  private let context: ProviderContext
  private let profile: String

  /// Looks in a profile.
  public init(_ context: ProviderContext, profile: String) {
    self.context = context
    self.profile = profile
  }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    guard let session = context.shared.profiles[profile]?.text("login_session") else {
      throw CredentialsError(.absent, provider: Self.name, "profile `\(profile)` has no `login_session`")
    }
    let directory = context.environment["AWS_LOGIN_CACHE_DIRECTORY"] ?? "~/.aws/login/cache"
    let key = SHA256.hash(session).hexadecimal
    let document = try TokenCache(context.environment, provider: Self.name).read(
      "\(directory)/\(key).json", what: "the cached sign-in")
    guard let document else { throw expired("there is no cached sign-in") }
    guard let token = document.object("accessToken"), let id = token.text("accessKeyId"),
      let secret = token.text("secretAccessKey"), let sessionToken = token.text("sessionToken"),
      let end = try token.moment("expiresAt")
    else { throw expired("the cached sign-in is not complete") }
    guard end > context.clock.now else {
      throw expired(
        "the credentials expired at \(end.iso8601), and only the AWS CLI can renew them (DPoP),")
    }
    return ExpiringCredentials(
      Credentials(accessKeyID: id, secretAccessKey: Secret(secret), sessionToken: Secret(sessionToken)),
      expiration: end, source: Self.name, account: token.text("accountId").flatMap { AccountID(rawValue: $0) }
    )
  }

  private func expired(_ problem: String) -> CredentialsError {
    CredentialsError(
      .expired, provider: Self.name, "\(problem) for profile `\(profile)`",
      remedy: "run `aws login --profile \(profile)`")
  }
}
