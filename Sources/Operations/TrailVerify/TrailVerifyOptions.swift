public import Identity

/// What to verify, and how.
public struct TrailVerifyOptions: Sendable {
  /// Digests that end before are left out; nil for none.
  public var since: Timestamp?
  /// Digests that end more than an hour later are left out.
  public var until: Timestamp
  /// Accounts; empty for all.
  public var accounts: Set<String> = []
  /// Regions; empty for all.
  public var regions: Set<String> = []
  /// Names of trails; empty for all.
  public var trails: Set<String> = []
  /// Whether only hashes and the chain are verified.
  public var leavesOutSignatures = false
  /// How many files are read at a time.
  public var concurrency = 16

  /// Everything until a moment.
  public init(until: Timestamp) { self.until = until }
}
