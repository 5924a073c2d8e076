internal import CloudTrail
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

  /// How many log files are remembered by name; of more, nothing is said about those that no digest names.
  var rememberedLogs = 2_000_000

  /// Everything until a moment.
  public init(until: Timestamp) { self.until = until }

  /// Whether a digest is of the accounts, the Regions, the trails and the time.
  func isAskedFor(_ digest: ArchivedDigest) -> Bool {
    let chain = digest.key.chain
    return (accounts.isEmpty || accounts.contains(chain.account))
      && (regions.isEmpty || regions.contains(chain.region))
      && (trails.isEmpty || trails.contains(chain.trail))
      && since.map { digest.key.end >= $0 } ?? true
      // Log files of the last hour may be named in the next digest.
      && digest.key.end <= until + .seconds(3600)
  }

  /// Whether a log file is of the accounts, the Regions and the time.
  func isAskedFor(_ log: ArchivedLog) -> Bool {
    (accounts.isEmpty || accounts.contains(log.origin.account))
      && (regions.isEmpty || regions.contains(log.origin.region))
      && (since.map { log.moment >= $0 } ?? true) && log.moment <= until
  }
}
