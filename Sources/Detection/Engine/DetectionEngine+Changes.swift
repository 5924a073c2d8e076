public import Identity

/// What was told of an incident, as far as one that takes its place must know.
struct ToldIncident: Sendable {
  let lastSeen: Timestamp
  let recordIDs: Set<String>
  let ledgerEntry: String?

  init(_ incident: Incident) {
    lastSeen = incident.lastSeen
    recordIDs = Set(incident.records.map(\.id))
    ledgerEntry = incident.ledgerEntry
  }
}

extension DetectionEngine {
  /// The incidents of the accounts of which something is new since the last call, or of all accounts.
  ///
  /// Records come late: what was told as a session out of sight becomes part of the one whose sign-in or AssumeRoot
  /// call turns up, two bursts become one. An incident names the earlier ones that it takes the place of
  /// (``Incident/replaces``).
  public mutating func changes(at now: Timestamp, all: Bool = false) -> [Incident] {
    let chosen = all ? Set(accounts.keys).union(recorded?.targets ?? []).union(changed) : changed
    var report = DetectionReport(
      incidents: [], sessions: [], recordsByRoot: 0, relevantRecords: 0, duplicates: 0)
    for account in chosen.sorted() {
      let start = report.incidents.count
      examine(account, at: now, into: &report)
      replace(&report.incidents[start...], of: account)
    }
    changed.removeAll()
    return report.incidents
  }

  /// Names what each incident takes the place of, and remembers it all for the next time.
  private mutating func replace(_ incidents: inout ArraySlice<Incident>, of account: String) {
    let current = Dictionary(incidents.map { ($0.id, ToldIncident($0)) }) { first, _ in first }
    for (id, old) in (told[account] ?? [:]).sorted(by: { $0.key < $1.key }) where current[id] == nil {
      let heir = incidents.indices.first { index in
        guard let new = current[incidents[index].id] else { return false }
        let isSameEntry = old.ledgerEntry != nil && old.ledgerEntry == new.ledgerEntry
        return isSameEntry || !old.recordIDs.isDisjoint(with: new.recordIDs)
      }
      if let heir { incidents[heir].replaces.append(id) }
    }
    told[account] = current.isEmpty ? nil : current
  }
}
