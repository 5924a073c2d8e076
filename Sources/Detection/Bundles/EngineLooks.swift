internal import Identity

/// What a watch knows of the looks before: which strands belong together, what was told of them, and what has
/// changed since.
struct EngineLooks: Sendable {
  /// An account some of whose sign-ins are another matter, for the same address failed elsewhere.
  struct Spray: Hashable, Sendable {
    let account: String
    let time: Timestamp
  }

  var pools: [String: BundlePool] = [:]
  var dues = DueTimes()
  /// Strands, findings by account, entries of the ledger and sign-ins that are new or have changed.
  var strands: Set<StrandKey> = []
  var findings: [String: Set<String>] = [:]
  var entries: [RecordedSessions.Entry] = []
  var sprays: Set<Spray> = []
  /// Whether the ledger as a whole is another.
  var isStale = true
  /// Whether strands are to be put into bundles anew.
  var isApart = true
  /// Since when there are records, as of the last look.
  var earliest: Timestamp?
  /// What was told before strands were put into bundles anew, by account.
  var orphans: [String: [ToldIncident]] = [:]

  /// Forgets which strands belong together, because strands are others now; not what was told of them.
  mutating func takeApart() {
    for (account, pool) in pools {
      orphans[account, default: []] += pool.bundles.values.flatMap(\.told) + pool.toldUnseen
    }
    pools = [:]
    dues = DueTimes()
    isApart = true
  }
}
