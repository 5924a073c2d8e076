public import Identity

/// Which entries of the ledger are wanted; criteria narrow each other.
public struct LedgerQuery: Hashable, Sendable {
  /// Entries behind this number.
  public var after: Int64?
  /// Entries of these kinds; empty for all.
  public var kinds: Set<LedgerEvent.Kind>
  /// Entries about this account.
  public var account: AccountID?
  /// Entries about this task, by the name of its policy.
  public var task: String?
  /// Entries of this run.
  public var run: String?
  /// Entries about this step.
  public var step: String?
  /// Entries of a session with this access key id.
  public var accessKeyID: String?
  /// Entries about a request with this id.
  public var requestID: String?
  /// Entries written at this time or later.
  public var from: Timestamp?
  /// Entries written before this time.
  public var until: Timestamp?
  /// The most entries.
  public var limit: Int
  /// Whether the last entries are wanted where there are more than the limit; they still come in order.
  public var takesLast: Bool

  /// Asks for entries.
  public init(
    after: Int64? = nil, kinds: Set<LedgerEvent.Kind> = [], account: AccountID? = nil, task: String? = nil,
    run: String? = nil, step: String? = nil, accessKeyID: String? = nil, requestID: String? = nil,
    from: Timestamp? = nil, until: Timestamp? = nil, limit: Int = 10_000, takesLast: Bool = false
  ) {
    self.after = after
    self.kinds = kinds
    self.account = account
    self.task = task
    self.run = run
    self.step = step
    self.accessKeyID = accessKeyID
    self.requestID = requestID
    self.from = from
    self.until = until
    self.limit = limit
    self.takesLast = takesLast
  }
}
