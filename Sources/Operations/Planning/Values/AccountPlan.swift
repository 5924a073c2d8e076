/// What is done in one account: every root credential that the audit saw is deleted, in this order.
public struct AccountPlan: Hashable, Sendable {
  /// The account.
  public var account: AccountReference
  /// The credentials in the safe order: password, keys, certificates, then MFA.
  public var credentials: [PlannedCredential]
  /// What to think of before, one line each.
  public var cautions: [String]

  /// Puts a plan together.
  public init(account: AccountReference, credentials: [PlannedCredential], cautions: [String] = []) {
    self.account = account
    self.credentials = credentials
    self.cautions = cautions
  }
}
