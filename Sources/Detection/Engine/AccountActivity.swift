internal import CloudTrail
internal import Identity

/// Everything that was seen of one account's root, strand by strand.
struct AccountActivity: Sendable {
  let account: String
  private(set) var strands: [StrandKey: Strand] = [:]
  /// What GuardDuty found, by the id of the finding: its latest state.
  private(set) var findings: [String: GuardDutyFinding] = [:]
  /// The bytes of memory all of it takes, roughly.
  private(set) var cost = 0

  init(account: String) { self.account = account }

  mutating func add(_ event: TrailEvent, to key: StrandKey, _ detail: StrandDetail) {
    let before = strands[key]?.cost ?? 0
    strands[key, default: Strand(at: event.time)].add(event, detail)
    cost += (strands[key]?.cost ?? 0) - before
  }

  mutating func add(_ finding: GuardDutyFinding) {
    let known = findings[finding.id]
    if let known, known.updatedAt >= finding.updatedAt { return }
    findings[finding.id] = finding
    cost += finding.raw.count - (known?.raw.count ?? -1000)
  }

  /// Whether nothing is left.
  var isEmpty: Bool { strands.isEmpty && findings.isEmpty }

  /// Some of it, as if it were all.
  func part(_ keys: [StrandKey], _ ids: [String]) -> AccountActivity {
    var part = AccountActivity(account: account)
    for key in keys { part.strands[key] = strands[key] }
    for id in ids { part.findings[id] = findings[id] }
    return part
  }

  /// Forgets strands and findings.
  mutating func forget(_ keys: some Sequence<StrandKey>, _ ids: some Sequence<String>) {
    for key in keys { cost -= strands.removeValue(forKey: key)?.cost ?? 0 }
    for id in ids { cost -= findings.removeValue(forKey: id).map { $0.raw.count + 1000 } ?? 0 }
  }

  /// Lets go of strands that begin before a moment, as their keys have it.
  ///
  /// - Returns: How many records were in them.
  mutating func drop(before moment: Int64) -> Int {
    var dropped = 0
    strands = strands.filter { key, strand in
      if key.moment >= moment { return true }
      dropped += strand.count
      return false
    }
    count()
    return dropped
  }

  /// Puts strands together that a level of detail does not tell apart, and keeps less of each.
  mutating func reduce(to detail: StrandDetail) {
    var reduced: [StrandKey: Strand] = [:]
    for (key, strand) in strands {
      let coarse = key.coarse(detail)
      if reduced[coarse]?.merge(strand, detail) == nil { reduced[coarse] = strand }
    }
    for key in reduced.keys { reduced[key]?.reduce(to: detail) }
    strands = reduced
    count()
  }

  private mutating func count() {
    cost =
      strands.values.reduce(0) { $0 + $1.cost } + findings.values.reduce(0) { $0 + $1.raw.count + 1000 }
  }

  /// The strands of some kinds, in an order that depends on nothing but themselves.
  func strands(_ kinds: StrandKey.Kind...) -> [(key: StrandKey, strand: Strand)] {
    strands.filter { kinds.contains($0.key.kind) }.map { (key: $0.key, strand: $0.value) }
      .sorted { left, right in
        if left.strand.firstSeen != right.strand.firstSeen {
          return left.strand.firstSeen < right.strand.firstSeen
        }
        if left.key.moment != right.key.moment { return left.key.moment < right.key.moment }
        return (left.key.accessKeyID, left.key.detail) < (right.key.accessKeyID, right.key.detail)
      }
  }
}
