/// An account that was not selected, with the reason.
public struct OmittedAccount: Hashable, Sendable {
  /// The account.
  public let account: Account
  /// Why it was left out.
  public let reason: String

  /// Describes an omission.
  public init(account: Account, reason: String) {
    self.account = account
    self.reason = reason
  }
}
