internal import CloudTrail
internal import Identity

/// Finds log files that no digest vouches for.
///
/// A digest tells of the log files of its hour; a chain of digests cannot tell that its newest ones are gone, nor that a
/// file was put where none was delivered. What was delivered says it: files that are hours later than every digest, and
/// files of a time that digests cover and that none of them names.
struct LogCoverage {
  /// How long after its hour a file may be named, for a digest is written some minutes after its hour.
  private static let settling = Duration.seconds(3600)
  /// How much later than the newest digest log files may be.
  private static let patience = Duration.seconds(2 * 3600)
  /// How many files are named.
  private static let shown = 20

  /// What the chains of one account and Region tell together.
  private struct Cover {
    var start: Timestamp?
    var end: Timestamp?
    var gaps: [TrailVerification.Gap] = []
    var untold: [Timestamp] = []
    var named: Set<ArchivePlace> = []
    var chains = 0
  }

  private let logs: [ArchivedLog.Origin: [ArchivedLog]]
  /// How many chains of an origin are in the archive.
  private let chains: [ArchivedLog.Origin: Set<DigestKey.Chain>]
  private let options: TrailVerifyOptions
  private var covers: [ArchivedLog.Origin: Cover] = [:]

  init(_ contents: ArchiveContents, _ options: TrailVerifyOptions) {
    self.options = options
    logs = contents.hasMoreLogs ? [:] : Dictionary(grouping: contents.logs, by: \.origin)
    var chains: [ArchivedLog.Origin: Set<DigestKey.Chain>] = [:]
    for digest in contents.digests {
      chains[Self.origin(digest.key.chain), default: []].insert(digest.key.chain)
    }
    self.chains = chains
  }

  private static func origin(_ chain: DigestKey.Chain) -> ArchivedLog.Origin {
    ArchivedLog.Origin(base: chain.base, account: chain.account, region: chain.region)
  }

  /// Notes what a chain tells.
  mutating func add(_ chain: TrailVerification.Chain, named: Set<ArchivePlace>, untold: [Timestamp]) {
    var cover = covers[Self.origin(chain.id)] ?? Cover()
    cover.chains += 1
    cover.named.formUnion(named)
    cover.untold += untold
    // Late records have digests of their own now and then: they cover no time.
    if !chain.id.isBackfill {
      cover.gaps += chain.gaps
      if let start = chain.foundStart { cover.start = cover.start.map { min($0, start) } ?? start }
      if let end = chain.foundEnd { cover.end = cover.end.map { max($0, end) } ?? end }
    }
    covers[Self.origin(chain.id)] = cover
  }

  /// Notes that a chain's digests were met in another folder's chain, so that nothing can be said of log files beside them.
  mutating func leaveOut(_ chain: DigestKey.Chain) { covers[Self.origin(chain)] = nil }

  /// What there is to say, by account and Region.
  func warnings() -> [TrailVerification.Warning] {
    var warnings: [TrailVerification.Warning] = []
    for (origin, cover) in covers.sorted(by: {
      ($0.key.account, $0.key.region) < ($1.key.account, $1.key.region)
    }) {
      // Without all of the trails that write there, nothing can be said.
      guard let start = cover.start, let end = cover.end, cover.chains == chains[origin]?.count else {
        continue
      }
      let wanted = (logs[origin] ?? []).filter { log in
        log.moment >= options.since ?? start && !cover.named.contains(log.place)
      }
      let settled = min(end, options.until) - Self.settling
      let unnamed = wanted.filter { log in
        log.moment >= start && log.moment < settled && !isExcused(log.moment, cover)
      }
      let later = wanted.filter { $0.moment > end + Self.patience }
      if let warning = warning(.unnamed, origin, unnamed, end) { warnings.append(warning) }
      if let warning = warning(.later, origin, later, end) { warnings.append(warning) }
    }
    return warnings
  }

  /// Whether there is a reason why no digest names a file of a moment: logging or validation was off, or the digest is
  /// one of those that are told as wrong.
  private func isExcused(_ moment: Timestamp, _ cover: Cover) -> Bool {
    cover.gaps.contains { moment >= $0.start - Self.settling && moment <= $0.end + Self.settling }
      || cover.untold.contains { moment >= $0 - Self.patience && moment <= $0 + Self.settling }
  }

  private func warning(
    _ kind: TrailVerification.Warning.Kind, _ origin: ArchivedLog.Origin, _ logs: [ArchivedLog],
    _ end: Timestamp
  ) -> TrailVerification.Warning? {
    let sorted = logs.sorted { ($0.moment, $0.place.path) < ($1.moment, $1.place.path) }
    guard let first = sorted.first, let last = sorted.last else { return nil }
    return TrailVerification.Warning(
      kind: kind, account: origin.account, region: origin.region, newestDigest: end, count: sorted.count,
      first: first.moment, last: last.moment, files: sorted.prefix(Self.shown).map { "\($0.place)" })
  }
}
