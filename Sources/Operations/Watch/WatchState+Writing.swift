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

  /// How far a source was read.
  struct Reached: Sendable {
    let source: String
    let place: String?
    let parts: [String: String?]

    var isNothing: Bool { place == nil && parts.isEmpty }
  }

  /// Who is told, and of what.
  struct Telling: Sendable {
    let sinks: [String]
    /// Those of the sinks for which only so many notices are kept as the limit says.
    var bounded: Set<String> = []
    let least: Severity
    let notice: @Sendable (Incident, Bool) -> WatchNotice
  }

  /// What came of a batch.
  struct Committed: Sendable {
    /// How many notices were made.
    var notices = 0
    /// How many notices each sink lost for want of room, by severity.
    var dropped: [String: [Severity: Int]] = [:]
  }

  /// Keeps a batch: its records, the place behind it, and the notices; all or nothing.
  func commit(_ kept: [Kept], _ reached: Reached?, _ incidents: [Incident], _ telling: Telling) throws
    -> Committed
  {
    if kept.isEmpty, incidents.isEmpty, reached?.isNothing ?? true { return Committed() }
    // A source may forget what is committed, so that it waits for the disk; a place that is lost is only read again.
    let isPlace = kept.isEmpty && incidents.isEmpty
    return try database.write(synchronous: isPlace ? .normal : .full) { connection in
      for one in kept {
        let (kind, raw) = one.content.stored
        try connection.execute(
          """
          INSERT INTO record VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET raw = excluded.raw, time = excluded.time
            WHERE excluded.time >= record.time
          """, one.id,
          one.time.milliseconds, kind, raw)
      }
      if let reached { try Self.keep(reached, connection) }
      var committed = Committed()
      for incident in incidents {
        guard let change = try Self.note(incident, connection),
          max(incident.severity.rank, change.before ?? 0) >= telling.least.rank
        else { continue }
        let isUpdate = change.before != nil
        let notice = telling.notice(incident, isUpdate)
        committed.notices += 1
        for sink in telling.sinks {
          try connection.execute(
            "INSERT INTO notice (sink, is_update, severity, title, document, text) VALUES (?, ?, ?, ?, ?, ?)",
            sink, isUpdate, notice.severity.rawValue, notice.title, notice.document, notice.text)
        }
      }
      if committed.notices > 0 {
        for sink in telling.bounded {
          let dropped = try Self.makeRoom(sink, limit, connection)
          if !dropped.isEmpty { committed.dropped[sink] = dropped }
        }
      }
      return committed
    }
  }

  private static func keep(_ reached: Reached, _ connection: borrowing Connection) throws {
    if let place = reached.place {
      try connection.execute(
        "INSERT INTO place VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", reached.source,
        place)
    }
    for (name, value) in reached.parts {
      if let value {
        try connection.execute(
          "INSERT INTO part VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
          reached.source, name, value)
      } else {
        try connection.execute("DELETE FROM part WHERE source = ? AND name = ?", reached.source, name)
      }
    }
  }

  /// Drops what waits for a sink beyond a limit: the least urgent first, and of these the oldest.
  private static func makeRoom(_ sink: String, _ limit: Int, _ connection: borrowing Connection) throws
    -> [Severity: Int]
  {
    let waiting =
      try connection.first("SELECT count(*) FROM notice WHERE sink = ?", sink) { row in
        Int(try row.integer(0))
      } ?? 0
    var excess = waiting - limit
    var dropped: [Severity: Int] = [:]
    for severity in Severity.allCases.sorted() where excess > 0 {
      try connection.execute(
        """
        DELETE FROM notice WHERE number IN (
          SELECT number FROM notice WHERE sink = ? AND severity = ? ORDER BY number LIMIT ?)
        """, sink, severity.rawValue, excess)
      let count =
        try connection.first("SELECT changes()") { row in Int(try row.integer(0)) } ?? 0
      if count > 0 {
        dropped[severity] = count
        try lose(count, severity, of: sink, connection)
      }
      excess -= count
    }
    return dropped
  }

  /// Notes that notices are lost for a sink.
  static func lose(
    _ count: Int, _ severity: Severity, of sink: String, _ connection: borrowing Connection
  ) throws {
    try connection.execute(
      "INSERT INTO loss VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count", sink,
      severity.rawValue, count)
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
  /// It is told again where it grew more urgent, where a detection is new, and where it turned out to be something else
  /// or less urgent, such as by the record or the entry of the ledger that explains it; more records of the same kind are not worth an
  /// alarm. An incident whose beginning turned up late may have a new id: the engine says which ones it replaces, and
  /// after a restart the records do.
  private static func note(_ incident: Incident, _ connection: borrowing Connection) throws -> Change? {
    let ids = Set(incident.records.map(\.id))
    let detections = Set(incident.findings.map(\.detection.id))
    let replaced = try incident.replaces.compactMap { try told($0, connection) }
    let old =
      try told(incident.id, connection) ?? replaced.first
      ?? told(incident, sharing: ids, connection)
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
      incident.severity.rank != old.severity || incident.kind.rawValue != old.kind
      || !detections.isSubset(of: old.detections) || !replaced.isEmpty
    return isChanged ? Change(before: before) : nil
  }

  /// An incident as it was told.
  private struct Told {
    let id: String
    let kind: String
    let severity: Int
    let detections: Set<String>
    let records: Set<String>

    init(_ row: borrowing Row) throws(DatabaseError) {
      id = try row.text(0)
      kind = try row.text(1)
      severity = Int(try row.integer(2))
      detections = words(try row.text(3))
      records = words(try row.text(4))
    }
  }

  private static func told(_ id: String, _ connection: borrowing Connection) throws -> Told? {
    try connection.first("SELECT id, kind, severity, detections, records FROM incident WHERE id = ?", id) {
      row in
      try Told(row)
    }
  }

  /// The incident that was told of the same records under another id; it cannot have ended before this one began.
  private static func told(
    _ incident: Incident, sharing ids: Set<String>, _ connection: borrowing Connection
  ) throws -> Told? {
    try connection.rows(
      "SELECT id, kind, severity, detections, records FROM incident WHERE kind = ? AND account = ? AND last >= ?",
      incident.kind.rawValue, incident.account, incident.firstSeen.milliseconds
    ) { row in try Told(row) }
    .first { !$0.records.isDisjoint(with: ids) }
  }

  fileprivate static func words(_ text: String) -> Set<String> {
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
