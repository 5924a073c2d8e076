internal import CloudTrail
internal import Identity

/// Records counted together: numbers of all of them, and the most telling ones themselves.
///
/// Adding and merging give the same in whatever order they are done.
struct Strand: Sendable {
  /// The most records that are kept as they are, and the most of them that only read.
  static let keptCount = 64
  static let keptReads = 6
  /// The most different values of one kind that are told apart.
  static let valueCount = 4096

  var firstSeen: Timestamp
  var lastSeen: Timestamp
  var count = 0
  var readOnlyCount = 0
  var failureCount = 0
  var backfilledCount = 0
  var isMFAAuthenticated: Bool?
  var isAssumedRoot: Bool?
  var isFromConsole = false
  var accessKeys: [String: Tally] = [:]
  var addresses: [String: Tally] = [:]
  var regions: [String: Tally] = [:]
  /// The Regions in which something was changed, those of global services left out.
  var changedRegions: [String: Tally] = [:]
  var userAgents: [String: Tally] = [:]
  var actions: [String: Tally] = [:]
  /// The operations that change something.
  var changes: [String: Tally] = [:]
  private(set) var kept: [TrailEvent] = []

  init(at time: Timestamp) {
    firstSeen = time
    lastSeen = time
  }

  mutating func add(_ event: TrailEvent) {
    let time = event.time
    let isFailure = event.isFailure
    firstSeen = min(firstSeen, time)
    lastSeen = max(lastSeen, time)
    count += 1
    if event.isReadOnly { readOnlyCount += 1 }
    if isFailure { failureCount += 1 }
    if event.isBackfilled { backfilledCount += 1 }
    isMFAAuthenticated = Self.or(isMFAAuthenticated, event.actor.isMFAAuthenticated)
    isAssumedRoot = Self.or(isAssumedRoot, event.actor.isAssumedRoot)
    if event.isFromConsole == true || event.actor.invokedBy == "signin.amazonaws.com"
      || event.userAgent == "signin.amazonaws.com" || event.eventType.lowercased() == "awsconsoleaction"
    {
      isFromConsole = true
    }
    Self.count(event.actor.accessKeyID, in: &accessKeys, time, isFailure)
    Self.count(event.sourceAddress, in: &addresses, time, isFailure)
    Self.count(event.region, in: &regions, time, isFailure)
    Self.count(event.userAgent, in: &userAgents, time, isFailure)
    Self.count(event.action, in: &actions, time, isFailure)
    if !event.isReadOnly, !event.isSignInEvent {
      if !GlobalServices.sources.contains(event.source) {
        Self.count(event.region, in: &changedRegions, time, isFailure)
      }
      Self.count(event.action, in: &changes, time, isFailure)
    }
    keep(event)
  }

  /// Counts what GuardDuty saw as so many records.
  mutating func add(_ finding: GuardDutyFinding) {
    firstSeen = min(firstSeen, finding.firstSeen)
    lastSeen = max(lastSeen, finding.lastSeen)
    count += max(finding.count, 1)
    Self.count(finding.accessKeyID, in: &accessKeys, finding.lastSeen, false)
    Self.count(finding.address, in: &addresses, finding.lastSeen, false)
    Self.count(finding.region, in: &regions, finding.lastSeen, false)
    Self.count(finding.api, in: &actions, finding.lastSeen, false)
  }

  mutating func merge(_ other: Strand) {
    firstSeen = min(firstSeen, other.firstSeen)
    lastSeen = max(lastSeen, other.lastSeen)
    count += other.count
    readOnlyCount += other.readOnlyCount
    failureCount += other.failureCount
    backfilledCount += other.backfilledCount
    isMFAAuthenticated = Self.or(isMFAAuthenticated, other.isMFAAuthenticated)
    isAssumedRoot = Self.or(isAssumedRoot, other.isAssumedRoot)
    isFromConsole = isFromConsole || other.isFromConsole
    for path in Self.tallies {
      self[keyPath: path].merge(other[keyPath: path]) { left, right in
        var sum = left
        sum.merge(right)
        return sum
      }
    }
    kept += other.kept
    kept.sort(by: Self.isMoreTelling)
    trim()
  }

  private static let tallies: [any WritableKeyPath<Strand, [String: Tally]> & Sendable] = [
    \.accessKeys, \.addresses, \.regions, \.changedRegions, \.userAgents, \.actions, \.changes,
  ]

  private static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
    guard let left else { return right }
    return left || right == true
  }

  private static func count(
    _ value: String?, in tallies: inout [String: Tally], _ time: Timestamp, _ isFailure: Bool
  ) {
    guard let value, !value.isEmpty else { return }
    let name = tallies[value] != nil || tallies.count < valueCount ? value : "(others)"
    tallies[name, default: Tally(at: time)].count(time, isFailure: isFailure)
  }
}

extension Strand {
  /// Keeps a record if it is among the most telling ones.
  private mutating func keep(_ event: TrailEvent) {
    if kept.count >= Self.keptCount, let last = kept.last, Self.isMoreTelling(last, event) { return }
    let place = kept.firstIndex { Self.isMoreTelling(event, $0) } ?? kept.endIndex
    kept.insert(event, at: place)
    trim()
  }

  private mutating func trim() {
    var reads = 0
    kept.removeAll { event in
      guard event.weight == 0 else { return false }
      reads += 1
      return reads > Self.keptReads
    }
    if kept.count > Self.keptCount { kept.removeLast(kept.count - Self.keptCount) }
  }

  /// A total order: what changes credentials, what changes anything or fails, what reads; the earlier first.
  private static func isMoreTelling(_ left: TrailEvent, _ right: TrailEvent) -> Bool {
    if left.weight != right.weight { return left.weight > right.weight }
    return left.time != right.time ? left.time < right.time : left.id < right.id
  }
}

extension TrailEvent {
  /// How much a record tells of a session.
  fileprivate var weight: Int {
    if RootActivity.eventNames.contains(name) { return 2 }
    return isReadOnly && !isFailure ? 0 : 1
  }
}
