import CloudTrail
import Identity

/// Who signed a request; requests of one key share it.
final class Caller: Sendable {
  /// What kind of principal it is.
  enum Kind: Hashable, Sendable {
    /// The root user by its own key, or by a token of its own.
    case root
    /// A session that AssumeRoot opened.
    case assumedRoot
    /// An IAM user, by its key in `Account.users`.
    case user(String)
    /// A role's session, by the role's key in `Account.roles`.
    case role(String)
    /// A session of GetFederationToken, by the key of the user behind it; nil where root is behind it.
    case federatedUser(String?)
  }

  let kind: Kind
  /// The account in which the caller acts.
  let account: AccountID
  let arn: String
  /// The unique id, as `GetCallerIdentity` and `aws:userid` say it.
  let principalID: String
  let accessKeyID: String
  /// The session, for temporary credentials.
  let session: Session?
  /// The identity as the trail records it.
  let identity: TrailIdentity

  init(
    kind: Kind, account: AccountID, arn: String, principalID: String, accessKeyID: String, session: Session?,
    identity: TrailIdentity
  ) {
    self.kind = kind
    self.account = account
    self.arn = arn
    self.principalID = principalID
    self.accessKeyID = accessKeyID
    self.session = session
    self.identity = identity
  }

  /// Whether the caller is root in any form.
  var isRoot: Bool { kind == .root || kind == .assumedRoot }
}
