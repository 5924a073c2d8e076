public import Cryptography

/// An access key pair, and the session token of temporary credentials.
public struct Credentials: Hashable, Sendable {
  /// The id of the key, such as `AKIA…` for a long-term key or `ASIA…` for a temporary one.
  public var accessKeyID: String
  /// The secret that signs.
  public var secretAccessKey: Secret
  /// The token that goes with a temporary key.
  public var sessionToken: Secret?

  /// Puts credentials together.
  public init(accessKeyID: String, secretAccessKey: Secret, sessionToken: Secret? = nil) {
    self.accessKeyID = accessKeyID
    self.secretAccessKey = secretAccessKey
    self.sessionToken = sessionToken
  }
}
