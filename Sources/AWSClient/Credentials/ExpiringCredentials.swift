public import AWSWire
public import Identity

/// Credentials, where they came from, and until when they are good.
public struct ExpiringCredentials: Hashable, Sendable {
  /// The credentials.
  public var credentials: Credentials
  /// When they stop working; nil where they do not.
  public var expiration: Timestamp?
  /// The provider's name, such as `assume-role`.
  public var source: String
  /// The account they belong to, where the source says it.
  public var account: AccountID?

  /// Puts the parts together.
  public init(
    _ credentials: Credentials, expiration: Timestamp? = nil, source: String, account: AccountID? = nil
  ) {
    self.credentials = credentials
    self.expiration = expiration
    self.source = source
    self.account = account
  }
}
