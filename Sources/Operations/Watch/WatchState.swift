internal import CloudTrail
internal import Detection
internal import Identity
internal import JSONTree
internal import Storage

/// What a watch keeps on the disk: places in sources, recent records, what was told, what waits for a sink, history.
///
/// A batch is one transaction: after a crash it is there as a whole or comes again from its source.
public final class WatchState: Sendable {
  /// How long the records behind sessions are kept, which is longer than any session of root.
  static let retention: Duration = .seconds(26 * 3600)
  /// How long the ids of records are kept, so that a late duplicate is known.
  static let memory: Duration = .seconds(30 * 86_400)

  private static let schema = Schema(
    HistoryStore.schema + [
      """
      CREATE TABLE place (source TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE record (id TEXT PRIMARY KEY, time INTEGER NOT NULL, kind INTEGER NOT NULL, raw BLOB);
      CREATE INDEX record_time ON record (time);
      CREATE TABLE incident (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, account TEXT NOT NULL, severity INTEGER NOT NULL,
        detections TEXT NOT NULL, records TEXT NOT NULL, last INTEGER NOT NULL);
      CREATE INDEX incident_place ON incident (kind, account, last);
      CREATE TABLE notice (
        number INTEGER PRIMARY KEY, sink TEXT NOT NULL, is_update INTEGER NOT NULL, severity TEXT NOT NULL,
        title TEXT NOT NULL, document BLOB NOT NULL, text TEXT NOT NULL);
      CREATE INDEX notice_sink ON notice (sink, number);
      """,
      "CREATE INDEX incident_account ON incident (account, last);",
      // What was known of files was one text for each source: they are read again, and their records are known.
      """
      DELETE FROM place WHERE source LIKE 'files:%';
      CREATE TABLE part (
        source TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (source, name)
      ) WITHOUT ROWID;
      DROP INDEX incident_account;
      """,
      """
      CREATE TABLE loss (
        sink TEXT NOT NULL, severity TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (sink, severity)
      ) WITHOUT ROWID;
      """,
    ])

  let database: Database
  /// The most notices that wait for one sink: while more wait for one that takes them, nothing is read; of those for
  /// one that takes none, the least urgent are dropped.
  let limit: Int

  /// Opens a state file, and makes it where there is none.
  ///
  /// - Throws: `DatabaseError` or `SchemaError`.
  public init(path: String, limit: Int = 10_000) throws {
    var options = ConnectionOptions()
    // What a source was told to forget must survive a power cut.
    options.synchronous = .full
    database = try Database(.file(path), schema: Self.schema, options: options)
    self.limit = limit
  }

  /// A state that is gone at the end of the process.
  ///
  /// - Throws: `DatabaseError`.
  public init(limit: Int = 10_000) throws {
    database = try Database(.memory, schema: Self.schema)
    self.limit = limit
  }

  /// What an engine must know to go on where the last watch stopped.
  func history() throws -> [String: AccountHistory] { try HistoryStore(database).load() }

  /// The recent records, to be fed to a new engine.
  func records() throws -> [TrailContent] {
    try database.read { connection in
      try connection.rows("SELECT kind, raw FROM record WHERE raw IS NOT NULL ORDER BY time, id") { row in
        let raw = try row.bytes(1)
        return try row.integer(0) == 0 ? TrailContent.record(raw) : .finding(raw)
      }
    }
  }

  /// Where the last watch stopped in a source.
  func place(of source: String) throws -> String? {
    try database.read { connection in
      try connection.first("SELECT value FROM place WHERE source = ?", source) { row in try row.text(0) }
    }
  }

  /// Where the last watch stopped in the parts of a source.
  func parts(of source: String) throws -> [String: String] {
    let rows = try database.read { connection in
      try connection.rows("SELECT name, value FROM part WHERE source = ?", source) { row in
        (try row.text(0), try row.text(1))
      }
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// The notice that waits longest for a sink, of those behind a number.
  func waiting(for sink: String, after number: Int64? = nil) throws -> (number: Int64, notice: WatchNotice)? {
    try database.read { connection in
      try connection.first(
        "SELECT number, is_update, severity, title, document, text FROM notice WHERE sink = ? AND number > ? "
          + "ORDER BY number LIMIT 1", sink, number ?? -1
      ) { row in
        (
          number: try row.integer(0),
          notice: WatchNotice(
            isUpdate: try row.integer(1) != 0,
            severity: Severity(rawValue: try row.text(2)) ?? .critical, title: try row.text(3),
            document: try row.bytes(4), text: try row.text(5))
        )
      }
    }
  }

  /// What was dropped of what waited for a sink, and that sink was not told of; nil where that is nothing.
  func loss(of sink: String) throws -> WatchLoss? {
    let rows = try database.read { connection in
      try connection.rows("SELECT severity, count FROM loss WHERE sink = ?", sink) { row in
        (Severity(rawValue: try row.text(0)) ?? .critical, Int(try row.integer(1)))
      }
    }
    return rows.isEmpty ? nil : WatchLoss(sink: sink, dropped: Dictionary(rows, uniquingKeysWith: +))
  }

  /// Forgets a loss that its sink was told of; what was dropped meanwhile is still to be told.
  func told(_ loss: WatchLoss) throws {
    try database.write { connection in
      for (severity, count) in loss.dropped {
        try connection.execute(
          "UPDATE loss SET count = count - ? WHERE sink = ? AND severity = ?", count, loss.sink,
          severity.rawValue)
      }
      try connection.execute("DELETE FROM loss WHERE sink = ? AND count <= 0", loss.sink)
    }
  }

  /// How many notices wait for each sink; a sink for which none waits is not there.
  func waiting() throws -> [String: Int] {
    let rows = try database.read { connection in
      try connection.rows("SELECT sink, count(*) FROM notice GROUP BY sink") { row in
        (try row.text(0), Int(try row.integer(1)))
      }
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// Forgets a notice that was delivered.
  func delivered(_ number: Int64) throws {
    _ = try database.write(synchronous: .normal) { connection in
      try connection.execute("DELETE FROM notice WHERE number = ?", number)
    }
  }

  /// Gives up a notice that a sink does not want; it counts as lost for that sink.
  func setAside(_ number: Int64, _ severity: Severity, of sink: String) throws {
    try database.write { connection in
      try connection.execute("DELETE FROM notice WHERE number = ?", number)
      try Self.lose(1, severity, of: sink, connection)
    }
  }

  /// Forgets what is too old to matter, and keeps what history has learned of it.
  ///
  /// Of sessions that ended before a moment the records are forgotten; a session's first record may be older than
  /// its last, by less than is kept, and a watch that starts again must know the whole of it.
  func forget(before moment: Timestamp, at now: Timestamp, _ histories: [String: AccountHistory]) throws {
    try database.write { connection in
      try HistoryStore.save(histories, connection)
      try connection.execute(
        "UPDATE record SET raw = NULL WHERE raw IS NOT NULL AND time < ?",
        (moment - Self.retention).milliseconds)
      try connection.execute("DELETE FROM record WHERE time < ?", (now - Self.memory).milliseconds)
      try connection.execute("DELETE FROM incident WHERE last < ?", (now - Self.memory).milliseconds)
    }
  }
}
