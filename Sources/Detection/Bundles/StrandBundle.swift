internal import Identity

/// Strands that are woven and looked at together, and what came of that the last time.
struct StrandBundle: Sendable {
  var strands: [StrandKey] = []
  /// Findings of GuardDuty, by id.
  var findings: [String] = []
  /// From when to when its sessions and loose records were, in seconds, and from where.
  var span: ClosedRange<Int64>?
  var addresses: Set<String> = []
  var hasSessions = false
  /// What of span and addresses other strands can find.
  var found: (span: ClosedRange<Int64>, addresses: Int)?

  /// What was told of it.
  var told: [ToldIncident] = []
  /// What history has of it.
  var notes: [HistoryNote] = []
  /// When the last of its stories begins.
  var latestStart: Timestamp?
  /// When the last of its records was.
  var lastSeen: Timestamp?
  /// The entries of the ledger that it shows.
  var entries: Set<String> = []
  /// When it is to be looked at again though nothing comes.
  var due: Timestamp?

  /// Takes another bundle in; what was told of both is still known, and the rest is found out anew.
  mutating func join(_ other: StrandBundle) {
    strands += other.strands
    findings += other.findings
    if let span = other.span { cover(span) }
    addresses.formUnion(other.addresses)
    hasSessions = hasSessions || other.hasSessions
    found = nil
    told += other.told
    notes += other.notes
    latestStart = [latestStart, other.latestStart].compactMap { $0 }.max()
    lastSeen = [lastSeen, other.lastSeen].compactMap { $0 }.max()
    entries.formUnion(other.entries)
  }

  mutating func see(_ time: Timestamp) { lastSeen = max(lastSeen ?? time, time) }

  mutating func cover(_ other: ClosedRange<Int64>) {
    let mine = span ?? other
    span = min(mine.lowerBound, other.lowerBound)...max(mine.upperBound, other.upperBound)
  }
}

/// What was told of an incident, as far as one that takes its place must know.
struct ToldIncident: Sendable {
  let id: String
  /// The entry of the ledger that it is about, or that its records show.
  let ledgerEntry: String?
  /// A number that is another when anything of what is told is.
  let content: Int
  /// Numbers for the ids of its records.
  private let records: [Int]

  init(_ incident: Incident, showing entry: String?) {
    id = incident.id
    ledgerEntry = entry
    records = incident.records.map(\.id.hashValue).sorted()
    var hasher = Hasher()
    hasher.combine(incident.kind)
    hasher.combine(incident.severity)
    hasher.combine(incident.summary)
    hasher.combine(incident.lastSeen)
    hasher.combine(incident.ledgerEntry)
    for finding in incident.findings { hasher.combine(finding.detection.id) }
    hasher.combine(records)
    content = hasher.finalize()
  }

  /// Whether another incident tells of the same: of a record of this one, or of its entry of the ledger.
  func isContinued(by other: ToldIncident) -> Bool {
    if let ledgerEntry, ledgerEntry == other.ledgerEntry { return true }
    let theirs = Set(other.records)
    return records.contains(where: theirs.contains)
  }
}
