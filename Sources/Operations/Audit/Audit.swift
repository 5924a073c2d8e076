public import Identity

/// The state of every root user at one moment.
public struct Audit: Sendable {
  /// When it was made.
  public var date: Timestamp
  /// Who made it: an ARN.
  public var caller: String
  /// How the evidence was read.
  public var route: EvidenceRoute
  /// How many days count as recent.
  public var recentDays: Int
  /// The organization; nil where only the caller's own account was looked at.
  public var organization: OrganizationAudit?
  /// The selected accounts, lowest id first.
  public var accounts: [AccountAudit]
  /// The accounts that were not selected.
  public var leftOut: [OmittedAccount]
  /// Whether the audit was interrupted before its end.
  public var isInterrupted: Bool

  /// Puts an audit together.
  public init(
    date: Timestamp, caller: String, route: EvidenceRoute, recentDays: Int,
    organization: OrganizationAudit? = nil, accounts: [AccountAudit] = [], leftOut: [OmittedAccount] = [],
    isInterrupted: Bool = false
  ) {
    self.date = date
    self.caller = caller
    self.route = route
    self.recentDays = recentDays
    self.organization = organization
    self.accounts = accounts
    self.leftOut = leftOut
    self.isInterrupted = isInterrupted
  }
}
