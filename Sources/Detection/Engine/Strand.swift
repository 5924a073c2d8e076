internal import CloudTrail
internal import Identity

/// Records counted together: numbers of all of them, and the most telling ones themselves.
///
/// Adding and merging give the same in whatever order they are done.
struct Strand: Sendable {
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
  /// The most telling records, the most telling one first.
  private(set) var kept: [KeptRecord] = []
  private var keptCost = 0

  init(at time: Timestamp) {
    firstSeen = time
    lastSeen = time
  }

  /// The bytes of memory it takes, roughly.
  var cost: Int {
    let values =
      accessKeys.count + addresses.count + regions.count + changedRegions.count + userAgents.count
      + actions.count + changes.count
    return 1600 + values * 200 + keptCost
  }

  mutating func add(_ event: TrailEvent, _ detail: StrandDetail) {
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
    if event.isMadeAtConsole { isFromConsole = true }
    func tally(_ value: String?, in tallies: inout [String: Tally]) {
      guard let value, !value.isEmpty else { return }
      let name = tallies[value] != nil || tallies.count < detail.values ? value : Self.others
      tallies[name, default: Tally(at: time)].count(time, isFailure: isFailure)
    }
    tally(event.actor.accessKeyID, in: &accessKeys)
    tally(event.sourceAddress, in: &addresses)
    tally(event.region, in: &regions)
    tally(event.userAgent, in: &userAgents)
    tally(event.action, in: &actions)
    if !event.isReadOnly, !event.isSignInEvent {
      if !GlobalServices.sources.contains(event.source) { tally(event.region, in: &changedRegions) }
      tally(event.action, in: &changes)
    }
    keep(event, detail)
  }

  /// Counts what GuardDuty saw as so many records.
  mutating func add(_ finding: GuardDutyFinding) {
    firstSeen = min(firstSeen, finding.firstSeen)
    lastSeen = max(lastSeen, finding.lastSeen)
    count += max(finding.count, 1)
    func tally(_ value: String?, in tallies: inout [String: Tally]) {
      guard let value, !value.isEmpty else { return }
      tallies[value, default: Tally(at: finding.lastSeen)].count(finding.lastSeen, isFailure: false)
    }
    tally(finding.accessKeyID, in: &accessKeys)
    tally(finding.address, in: &addresses)
    tally(finding.region, in: &regions)
    tally(finding.api, in: &actions)
  }

  mutating func merge(_ other: Strand, _ detail: StrandDetail = StrandDetail.levels[0]) {
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
    keptCost += other.keptCost
    order()
    trim(detail)
  }

  /// Keeps no more than a level of detail allows; the rarest values go together.
  mutating func reduce(to detail: StrandDetail) {
    for path in Self.tallies { self[keyPath: path].bound(to: detail.values, others: Self.others) }
    trim(detail)
  }

  /// The name under which values are counted that are not told apart.
  private static let others = "(others)"

  private static let tallies: [any WritableKeyPath<Strand, [String: Tally]> & Sendable] = [
    \.accessKeys, \.addresses, \.regions, \.changedRegions, \.userAgents, \.actions, \.changes,
  ]

  private static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
    guard let left else { return right }
    return left || right == true
  }
}

extension Strand {
  /// Keeps a record if it is among the most telling ones.
  private mutating func keep(_ event: TrailEvent, _ detail: StrandDetail) {
    var record = KeptRecord(event)
    let alike = kept.indices.filter { kept[$0].trait == record.trait }
    let later = alike.filter { KeptRecord.isEarlier(record, kept[$0]) }
    record.place = alike.count - later.count
    if kept.count >= detail.records, let last = kept.last, KeptRecord.isMoreTelling(last, record) { return }
    keptCost += record.cost
    if later.isEmpty {
      let place = kept.firstIndex { KeptRecord.isMoreTelling(record, $0) } ?? kept.endIndex
      kept.insert(record, at: place)
    } else {
      for index in later { kept[index].place += 1 }
      kept.append(record)
      kept.sort(by: KeptRecord.isMoreTelling)
    }
    trim(detail)
  }

  /// Counts the kept records of each trait anew, and puts all in their order.
  private mutating func order() {
    kept.sort(by: KeptRecord.isEarlier)
    var places: [UInt64: Int] = [:]
    for index in kept.indices {
      kept[index].place = places[kept[index].trait, default: 0]
      places[kept[index].trait, default: 0] += 1
    }
    kept.sort(by: KeptRecord.isMoreTelling)
  }

  private mutating func trim(_ detail: StrandDetail) {
    // Those that only read are the least telling, and so the last.
    let reads = kept.reversed().prefix { $0.weight == .reading }.count
    let surplus = max(reads - detail.reads, kept.count - detail.records, 0)
    guard surplus > 0 else { return }
    for record in kept.suffix(surplus) { keptCost -= record.cost }
    kept.removeLast(surplus)
  }
}
