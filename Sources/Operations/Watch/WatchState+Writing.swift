internal import CloudTrail
internal import Detection
internal import Identity
internal import JSONTree
internal import Storage

extension WatchState {
  /// A record or finding that is to be kept.
  struct Kept: Sendable {
    let id: String
    let time: Timestamp
    let content: TrailContent
  }

  /// Keeps a batch: its records, the place behind it, and the notices; all or nothing.
  func commit(
    _ kept: [Kept], place: (source: String, value: String)?, incidents: [Incident],
    sinks: [String], least: Severity,
    notice: @escaping @Sendable (Incident, Bool) -> WatchNotice
  ) throws -> Int {
    try database.write { connection in
      for one in kept {
        let (kind, raw) = one.content.stored
        try connection.execute(
          "INSERT INTO record VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET raw = excluded.raw", one.id,
          one.time.milliseconds, kind, raw)
      }
      if let place {
        try connection.execute(
          "INSERT INTO place VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", place.source,
          place.value)
      }
      var count = 0
      for incident in incidents {
        guard let change = try Self.note(incident, connection),
          max(incident.severity.rank, change.before ?? 0) >= least.rank
        else { continue }
        let isUpdate = change.before != nil
        let notice = notice(incident, isUpdate)
        count += 1
        for sink in sinks {
          try connection.execute(
            "INSERT INTO notice (sink, is_update, severity, title, document, text) VALUES (?, ?, ?, ?, ?, ?)",
            sink, isUpdate, notice.severity.rawValue, notice.title, notice.document, notice.text)
        }
      }
      return count
    }
  }

  /// Which of the ids were seen before, also by an earlier watch.
  func known(_ ids: [String]) throws -> Set<String> {
    try database.read { connection in
      var known: Set<String> = []
      for id in ids {
        let found = try connection.first("SELECT 1 FROM record WHERE id = ?", id) { _ in true }
        if found == true { known.insert(id) }
      }
      return known
    }
  }

  /// What became of an incident that is worth telling.
  private struct Change {
    /// The rank of the severity it was told with before; nil where it was not.
    let before: Int?
  }

  /// Notes what an incident has become; nil where there is nothing to tell.
  ///
  /// It is told again where it grew more urgent, where a detection is new, and where it turned out less urgent, such
  /// as by the record or the entry of the ledger that explains it; more records of the same kind are not worth an
  /// alarm. An incident whose beginning turned up late may have a new id: the engine says which ones it replaces, and
  /// after a restart the records do.
  private static func note(_ incident: Incident, _ connection: borrowing Connection) throws -> Change? {
    let ids = Set(incident.records.map(\.id))
    let detections = Set(incident.findings.map(\.detection.id))
    let candidates = try connection.rows(
      "SELECT id, severity, detections, records, kind FROM incident WHERE account = ? AND (id = ? OR last >= ?)",
      incident.account, incident.id,
      (incident.firstSeen - .seconds(86_400)).milliseconds
    ) { row in
      (
        id: try row.text(0), severity: Int(try row.integer(1)), detections: words(try row.text(2)),
        records: words(try row.text(3)), kind: try row.text(4)
      )
    }
    let replaced = candidates.filter { incident.replaces.contains($0.id) }
    let old =
      candidates.first { $0.id == incident.id } ?? replaced.first
      ?? candidates.first {
        $0.kind == incident.kind.rawValue && !$0.records.isDisjoint(with: ids)
      }
    let all = replaced.reduce(detections.union(old?.detections ?? [])) { $0.union($1.detections) }
    for one in replaced + [old].compactMap({ $0 }) where one.id != incident.id {
      try connection.execute("DELETE FROM incident WHERE id = ?", one.id)
    }
    try connection.execute(
      """
      INSERT INTO incident VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
        kind = excluded.kind, severity = excluded.severity, detections = excluded.detections, records = excluded.records,
        last = excluded.last
      """, incident.id, incident.kind.rawValue, incident.account,
      incident.severity.rank,
      all.sorted().joined(separator: " "),
      ids.sorted().joined(separator: " "), incident.lastSeen.milliseconds)
    guard let old else { return Change(before: nil) }
    let before = max(old.severity, replaced.map(\.severity).max() ?? 0)
    let isChanged =
      incident.severity.rank != old.severity || !detections.isSubset(of: old.detections) || !replaced.isEmpty
    return isChanged ? Change(before: before) : nil
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}

extension TrailContent {
  fileprivate var stored: (kind: Int, raw: [UInt8]) {
    switch self {
    case .record(let raw): (0, raw)
    case .finding(let raw): (1, raw)
    }
  }
}
