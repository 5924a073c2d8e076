import AWSWire
import Cryptography
import Identity

/// A session as the world keeps it: a hundred thousand of them are moved whenever their table grows.
final class OpenSession: Sendable {
  let session: Session

  init(_ session: Session) { self.session = session }
}

/// Temporary credentials, and whose they are.
struct Session: Structure {
  /// The kinds of sessions STS gives out.
  enum Kind: String {
    /// `AssumeRoot`.
    case assumedRoot
    /// `AssumeRole`.
    case role
    /// `GetSessionToken` for a user.
    case user
    /// `GetSessionToken` for root.
    case root
    /// `GetFederationToken` of a user.
    case federatedUser
    /// `GetFederationToken` of root.
    case federatedRoot
  }

  /// The id of the key, `ASIA…`.
  var accessKeyID = ""
  var secret = Secret("")
  var token = Secret("")
  var kind = Kind.role
  var issuedAt = Timestamp(seconds: 0)
  var expiresAt = Timestamp(seconds: 0)
  /// The account in which it acts.
  var account = AccountID.zero
  /// The principal's ARN.
  var arn = ""
  /// The principal's unique id, with the session's name behind a colon for roles and federated users.
  var principalID = ""
  /// The key in the account's users or roles of whom the session stands for; nil for root.
  var issuer: String?
  /// The session's name.
  var name: String?
  /// The task policy of an AssumeRoot session.
  var taskPolicy: String?
  /// Session policies passed inline.
  var inlinePolicy: String?
  /// The ARNs of managed policies passed as session policies.
  var managedPolicies: [String] = []
  var sourceIdentity: String?
  var tags: [String: String] = [:]
  /// When the caller proved an MFA device; nil without.
  var authenticatedByMFAAt: Timestamp?

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("AccessKeyId", &accessKeyID)
    members.required("Secret", &secret)
    members.required("Token", &token)
    var kindName = kind.rawValue
    members.required("Kind", &kindName)
    kind = Kind(rawValue: kindName) ?? kind
    members.required("IssuedAt", &issuedAt)
    members.required("ExpiresAt", &expiresAt)
    var digits = account.rawValue
    members.required("Account", &digits)
    account = AccountID(rawValue: digits) ?? account
    members.required("Arn", &arn)
    members.required("PrincipalId", &principalID)
    members.optional("Issuer", &issuer)
    members.optional("Name", &name)
    members.optional("TaskPolicy", &taskPolicy)
    members.optional("InlinePolicy", &inlinePolicy)
    members.required("ManagedPolicies", &managedPolicies)
    members.optional("SourceIdentity", &sourceIdentity)
    members.required("Tags", &tags)
    members.optional("AuthenticatedByMFAAt", &authenticatedByMFAAt)
  }
}
