import CloudTrail
import Identity

/// Who signed a request.
struct Caller: Sendable {
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

  /// Whether the caller is root in any form.
  var isRoot: Bool { kind == .root || kind == .assumedRoot }
}
