/// What to audit and how.
public struct AuditOptions: Hashable, Sendable {
  /// Which accounts.
  public var selection: AccountSelection
  /// How the evidence is read.
  public var route: EvidenceRoute
  /// How many accounts are looked at, or lists read, at the same time.
  public var concurrency: Int
  /// How many days count as recent.
  public var recentDays: Int

  /// Puts options together.
  public init(
    selection: AccountSelection = AccountSelection(), route: EvidenceRoute = .rootSession,
    concurrency: Int = 16, recentDays: Int = 30
  ) {
    self.selection = selection
    self.route = route
    self.concurrency = max(1, concurrency)
    self.recentDays = recentDays
  }
}
