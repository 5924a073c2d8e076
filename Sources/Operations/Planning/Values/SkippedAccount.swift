/// An account whose credentials a plan leaves alone, with the reason.
public struct SkippedAccount: Hashable, Sendable {
  /// The kinds of reason.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// There is nothing to delete.
    case nothingToDo = "nothing-to-do"
    /// The management account, which root sessions do not reach.
    case managementAccount = "management-account"
    /// Suspended, closed, or about to be.
    case suspended
    /// Excluded by the user.
    case excluded
    /// Not among the accounts that the user chose.
    case notSelected = "not-selected"
    /// Nothing could be read, so nothing is known to delete.
    case notAuditable = "not-auditable"
    /// Something could not be read, so what is there is not known.
    case incompleteEvidence = "incomplete-evidence"
    /// A key was used recently: something may still need it.
    case keyInUse = "key-in-use"
    /// The audit ended before this account.
    case notReached = "not-reached"

    /// Whether somebody has to do something before the account can be called locked.
    public var needsAttention: Bool {
      switch self {
      case .nothingToDo, .managementAccount, .suspended, .excluded, .notSelected: false
      case .notAuditable, .incompleteEvidence, .keyInUse, .notReached: true
      }
    }
  }

  /// The account.
  public var account: AccountReference
  /// The kind of reason.
  public var reason: Reason
  /// The reason in words, with the next step where there is one.
  public var detail: String

  /// Describes an account that is left alone.
  public init(account: AccountReference, reason: Reason, detail: String) {
    self.account = account
    self.reason = reason
    self.detail = detail
  }
}
