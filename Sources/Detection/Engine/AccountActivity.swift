internal import CloudTrail
internal import Identity

/// Everything that was seen of one account's root, strand by strand.
struct AccountActivity: Sendable {
  let account: String
  private(set) var strands: [StrandKey: Strand] = [:]
  /// What GuardDuty found, by the id of the finding: its latest state.
  private(set) var findings: [String: GuardDutyFinding] = [:]

  mutating func add(_ event: TrailEvent, to key: StrandKey) {
    strands[key, default: Strand(at: event.time)].add(event)
  }

  mutating func add(_ finding: GuardDutyFinding) {
    if let known = findings[finding.id], known.updatedAt >= finding.updatedAt { return }
    findings[finding.id] = finding
  }

  /// Whether nothing is left.
  var isEmpty: Bool { strands.isEmpty && findings.isEmpty }

  /// Forgets strands that ended before a moment.
  mutating func forget(before moment: Timestamp) {
    strands = strands.filter { $0.value.lastSeen >= moment }
    findings = findings.filter { $0.value.updatedAt >= moment }
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
