internal import AWSWire
internal import Cryptography
internal import Identity
internal import JSONTree

/// The access token that `aws sso login` left in a cache, and its renewal there.
///
/// Source: AWS SDKs and Tools Reference Guide, "IAM Identity Center credential provider".
struct SSOToken {
  /// How long before its end a token is renewed.
  static let renewal = Duration.seconds(15 * 60)

  private let context: ProviderContext
  private let settings: SSOSettings
  private let path: String
  private let document: CredentialsDocument
  /// The token as it is in the cache.
  let value: Secret
  /// When it ends.
  let end: Timestamp

  /// Reads the cache, under the SHA-1 of the session's name or, in the older form, of the start URL; nil where
  /// there is no token, or not all of it.
  init?(_ context: ProviderContext, _ settings: SSOSettings) throws(CredentialsError) {
    self.context = context
    self.settings = settings
    let key = SHA1.hash(settings.session ?? settings.startURL).hexadecimal
    path = "~/.aws/sso/cache/\(key).json"
    let cache = TokenCache(context.environment, provider: SSOProvider.name)
    guard let document = try cache.read(path, what: "the cached token"),
      let token = document.text("accessToken"), let end = try document.moment("expiresAt")
    else { return nil }
    self.document = document
    value = Secret(token)
    self.end = end
  }

  /// Whether it is time to renew it.
  var isDue: Bool { end - context.clock.now <= Self.renewal }

  /// Whether it is still good.
  var isGood: Bool { end > context.clock.now }

  /// A new token in its place, kept in the cache; nil where the cache holds nothing to renew it with.
  ///
  /// - Throws: Identity Center's refusal, or why the cache cannot be written: a refresh token is good for one use, so
  ///   the AWS CLI would be left with one that is not.
  func renewed() async throws(CredentialsError) -> Secret? {
    guard let refresh = document.text("refreshToken"), let client = document.text("clientId"),
      let secret = document.text("clientSecret"),
      try document.moment("registrationExpiresAt").map({ $0 > context.clock.now }) ?? true
    else { return nil }
    var input = CreateToken.Input()
    input.clientId = client
    input.clientSecret = Secret(secret)
    input.refreshToken = Secret(refresh)
    let output: CreateToken.Output
    do {
      output = try await context.client(StaticCredentialsProvider.none, region: settings.region)
        .call(CreateToken.self, input, isSigned: false)
    } catch {
      throw SessionAnswer.error(error, provider: SSOProvider.name, "the token could not be renewed")
    }
    guard let token = output.accessToken else {
      throw CredentialsError(.refused, provider: SSOProvider.name, "the answer has no token")
    }
    let end = context.clock.now.wholeSeconds + .seconds(output.expiresIn)
    try keep([
      ("accessToken", .string(token.reveal())), ("expiresAt", .string(end.iso8601)),
      ("refreshToken", .string((output.refreshToken ?? input.refreshToken).reveal())),
    ])
    return token
  }

  private func keep(_ members: [(String, JSON)]) throws(CredentialsError) {
    let place = context.environment.expanded(path)
    do {
      try context.environment.files.replace(place, with: document.replacing(members))
    } catch {
      throw CredentialsError(
        .misconfigured, provider: SSOProvider.name,
        "the renewed token in \(context.environment.shortened(place)) \(error)")
    }
  }
}
