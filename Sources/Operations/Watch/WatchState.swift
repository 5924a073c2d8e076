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
  /// The most notices that wait for one sink; while there are more, nothing is read.
  static let waiting = 10_000

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
    ])

  let database: Database

  /// Opens a state file, and makes it where there is none.
  ///
  /// - Throws: `DatabaseError` or `SchemaError`.
  public init(path: String) throws { database = try Database(.file(path), schema: Self.schema) }

  /// A state that is gone at the end of the process.
  ///
  /// - Throws: `DatabaseError`.
  public init() throws { database = try Database(.memory, schema: Self.schema) }

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

  /// The notice that waits longest for a sink.
  func waiting(for sink: String) throws -> (number: Int64, notice: WatchNotice)? {
    try database.read { connection in
      try connection.first(
        "SELECT number, is_update, severity, title, document, text FROM notice WHERE sink = ? "
          + "ORDER BY number LIMIT 1", sink
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

  /// How many notices wait for the sink that has the most.
  func mostWaiting() throws -> Int {
    try database.read { connection in
      let most = try connection.first(
        "SELECT max(n) FROM (SELECT count(*) AS n FROM notice GROUP BY sink)"
      ) { row in row.isNull(0) ? 0 : Int(try row.integer(0)) }
      return most ?? 0
    }
  }

  /// Forgets a notice that was delivered.
  func delivered(_ number: Int64) throws {
    _ = try database.write { connection in
      try connection.execute("DELETE FROM notice WHERE number = ?", number)
    }
  }

  /// Forgets what is too old to matter, and keeps what history has learned of it.
  func forget(at now: Timestamp, _ histories: [String: AccountHistory]) throws {
    try database.write { connection in
      try HistoryStore.save(histories, connection)
      try connection.execute(
        "UPDATE record SET raw = NULL WHERE raw IS NOT NULL AND time < ?", (now - Self.retention).milliseconds
      )
      try connection.execute("DELETE FROM record WHERE time < ?", (now - Self.memory).milliseconds)
      try connection.execute("DELETE FROM incident WHERE last < ?", (now - Self.memory).milliseconds)
    }
  }
}
