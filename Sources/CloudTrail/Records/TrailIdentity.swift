public import Identity
internal import JSONTree

/// Who made a request, as `userIdentity` says it.
///
/// Source: CloudTrail User Guide, "CloudTrail userIdentity element".
public struct TrailIdentity: Hashable, Sendable {
  /// The kinds of identity that this writer produces.
  public enum Kind: String, Hashable, Sendable {
    /// The root user, also in an AssumeRoot session.
    case root = "Root"
    /// An IAM user.
    case user = "IAMUser"
    /// A role's session.
    case assumedRole = "AssumedRole"
    /// A federated user's session.
    case federatedUser = "FederatedUser"
  }

  /// The kind.
  public var kind: Kind
  /// The unique id: the account's digits for root.
  public var principalID: String
  /// The principal's ARN.
  public var arn: String
  /// The principal's account.
  public var account: AccountID
  /// The key that signed.
  public var accessKeyID: String
  /// The user's name; absent for root and roles.
  public var userName: String?
  /// The session, for temporary credentials.
  public var session: TrailSession?

  /// Creates an identity.
  public init(
    kind: Kind, principalID: String, arn: String, account: AccountID, accessKeyID: String,
    userName: String? = nil, session: TrailSession? = nil
  ) {
    self.kind = kind
    self.principalID = principalID
    self.arn = arn
    self.account = account
    self.accessKeyID = accessKeyID
    self.userName = userName
    self.session = session
  }

  func write(to writer: inout JSONWriter) {
    writer.openObject()
    writer.member("type", kind.rawValue)
    writer.member("principalId", principalID)
    writer.member("arn", arn)
    writer.member("accountId", account.rawValue)
    writer.member("accessKeyId", accessKeyID)
    if let userName { writer.member("userName", userName) }
    if let session {
      writer.name("sessionContext")
      session.write(to: &writer)
    }
    writer.closeObject()
  }
}
