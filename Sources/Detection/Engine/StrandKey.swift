/// What records must share to be counted together before anything is known of the whole.
struct StrandKey: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Calls of a session that says when it began.
    case session
    /// Calls with a long-term access key.
    case accessKey
    /// Records of root with neither.
    case loose
    case signIn
    case failedSignIn
    /// Sign-ins of users that failed, which say what those as root were part of.
    case failedUserSignIn
    case signInStep
    case notice
    case assumeRoot
    case refusedAssumeRoot
    case federated
    case service
    case organizationChange
    case userRule
  }

  var kind: Kind
  /// The account whose root it is about.
  var account: String
  /// Seconds since the epoch at which the session began, or of the bucket of time.
  var moment: Int64
  /// The access key, where it matters.
  var accessKeyID = ""
  /// Whatever else tells strands of one kind apart.
  var detail = ""
}
