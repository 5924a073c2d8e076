/// What became of an account.
public struct AccountResult: Hashable, Sendable {
  /// The kinds of result.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Every credential is gone, and was seen to be gone.
    case locked
    /// Every credential of the plan was gone before.
    case alreadyLocked = "already-locked"
    /// It would be locked.
    case wouldLock = "would-lock"
    /// Something is still there, or nobody knows.
    case failed
    /// The account is not as the plan saw it, so nothing was done.
    case drifted
    /// The user left it out.
    case excluded
    /// Its turn did not come.
    case notReached = "not-reached"
    /// The work was interrupted in it.
    case interrupted

    var isGood: Bool {
      self == .locked || self == .alreadyLocked || self == .wouldLock || self == .excluded
    }
  }

  /// What became of one credential.
  public struct Credential: Hashable, Sendable {
    /// The kinds of result.
    public enum Status: String, Hashable, Sendable, CaseIterable {
      /// It was deleted.
      case deleted
      /// It was gone before.
      case alreadyGone = "already-gone"
      /// It would be deleted.
      case wouldDelete = "would-delete"
      /// It could not be deleted.
      case failed
      /// Its turn did not come.
      case notReached = "not-reached"
    }

    /// The credential, as planned.
    public var credential: PlannedCredential
    /// The result.
    public var status: Status
    /// Why, or what to know; empty where there is nothing to say.
    public var detail: String
  }

  /// The account.
  public var account: AccountReference
  /// The result.
  public var status: Status
  /// Why, or what to know; empty where there is nothing to say.
  public var detail: String
  /// Each credential of the plan.
  public var credentials: [Credential]
  /// What harmless things stay behind.
  public var leftovers: [String]

  /// A result of a plan in which nothing was done.
  public init(_ plan: AccountPlan, _ status: Status, _ detail: String = "") {
    self.account = plan.account
    self.status = status
    self.detail = detail
    self.credentials = plan.credentials.map { Credential(credential: $0, status: .notReached, detail: "") }
    self.leftovers = []
  }
}
