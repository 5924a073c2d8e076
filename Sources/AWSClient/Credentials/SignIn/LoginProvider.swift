internal import AWSWire
internal import Cryptography
internal import Identity
internal import JSONTree

/// Credentials that `aws login` left in a cache, and their renewal there.
///
/// They are good for a quarter of an hour, and the sign-in behind them for half a day. Source: AWS CLI User Guide,
/// "Login for AWS local development".
public struct LoginProvider: CredentialsProvider {
  static let name = "login"
  /// How long before their end credentials are renewed.
  private static let renewal = Duration.seconds(300)

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
    let path = "\(directory)/\(SHA256.hash(session).hexadecimal).json"
    let document = try TokenCache(context.environment, provider: Self.name).read(
      path, what: "the cached sign-in")
    guard let document else { throw expired("there is no cached sign-in") }
    guard let token = document.object("accessToken"), let id = token.text("accessKeyId"),
      let secret = token.text("secretAccessKey"), let sessionToken = token.text("sessionToken"),
      let end = try token.moment("expiresAt")
    else { throw expired("the cached sign-in is not complete") }
    let account = token.text("accountId")
    let now = context.clock.now
    if end - now <= Self.renewal {
      do throws(CredentialsError) {
        return try await renewed(document, path, account)
      } catch {
        guard end > now, error.code != .cancelled else {
          throw error.code == .cancelled
            ? error : expired("the credentials expired at \(end.iso8601), and \(error.problem),")
        }
      }
    }
    return ExpiringCredentials(
      Credentials(accessKeyID: id, secretAccessKey: Secret(secret), sessionToken: Secret(sessionToken)),
      expiration: end, source: Self.name, account: account.flatMap { AccountID(rawValue: $0) })
  }

  /// New credentials in place of those in the cache.
  ///
  /// They are kept there, with the refresh token that came with them: the one before is good no more.
  private func renewed(
    _ document: CredentialsDocument, _ path: String, _ account: String?
  ) async throws(CredentialsError) -> ExpiringCredentials {
    guard let refresh = document.text("refreshToken"), let pem = document.text("dpopKey"),
      let client = document.text("clientId"), let key = try? P256PrivateKey(pem: Secret(pem))
    else { throw refused("the cache holds nothing to renew them with") }
    let region = document.text("signInRegion").flatMap { try? Region($0) } ?? context.region ?? "us-east-1"
    guard let target = context.endpoints.resolve(CreateOAuth2Token.service, in: region) else {
      throw refused("no server is known to renew them")
    }
    let now = context.clock.now
    var input = CreateOAuth2Token.Input()
    input.clientId = client
    input.refreshToken = Secret(refresh)
    input.proof = SignInProof.make(
      key, url: "\(target.endpoint)\(CreateOAuth2Token.path)", at: now,
      id: SHA256.hash("\(refresh) \(now.milliseconds)").hexadecimal)
    let output: CreateOAuth2Token.Output
    do {
      output = try await context.client(StaticCredentialsProvider.none, region: region)
        .call(CreateOAuth2Token.self, input, isSigned: false)
    } catch {
      throw SessionAnswer.error(error, provider: Self.name, "they could not be renewed")
    }
    guard let found = output.accessToken, !found.accessKeyId.isEmpty else {
      throw refused("the answer has no credentials")
    }
    let end = now.wholeSeconds + .seconds(output.expiresIn)
    var token: JSONObject = [
      "accessKeyId": .string(found.accessKeyId), "secretAccessKey": .string(found.secretAccessKey.reveal()),
      "sessionToken": .string(found.sessionToken.reveal()), "expiresAt": .string(end.iso8601),
    ]
    if let account { token["accountId"] = .string(account) }
    try keep(
      document.replacing([
        ("accessToken", .object(token)),
        ("refreshToken", .string((output.refreshToken ?? input.refreshToken).reveal())),
      ]), path)
    return ExpiringCredentials(
      Credentials(
        accessKeyID: found.accessKeyId, secretAccessKey: found.secretAccessKey,
        sessionToken: found.sessionToken),
      expiration: end, source: Self.name, account: account.flatMap { AccountID(rawValue: $0) })
  }

  private func keep(_ bytes: [UInt8], _ path: String) throws(CredentialsError) {
    let place = context.environment.expanded(path)
    do {
      try context.environment.files.replace(place, with: bytes)
    } catch {
      throw CredentialsError(
        .misconfigured, provider: Self.name,
        "the renewed sign-in in \(context.environment.shortened(place)) \(error)")
    }
  }

  private func refused(_ problem: String) -> CredentialsError {
    CredentialsError(.refused, provider: Self.name, problem)
  }

  private func expired(_ problem: String) -> CredentialsError {
    CredentialsError(
      .expired, provider: Self.name, "\(problem) for profile `\(profile)`",
      remedy: "run `aws login --profile \(profile)`")
  }
}
