internal import Identity
public import Storage

/// Histories kept in SQLite, so that they outlive the process.
public struct HistoryStore: Sendable {
  /// The tables; a program that keeps more in the same file appends its own steps behind these.
  public static let schema = [
    """
    CREATE TABLE history_account (account TEXT PRIMARY KEY, since INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE history_value (
      account TEXT NOT NULL, dimension TEXT NOT NULL, value TEXT NOT NULL,
      first INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (account, dimension, value)) WITHOUT ROWID;
    CREATE TABLE history_activity (
      account TEXT NOT NULL, id TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (account, id)) WITHOUT ROWID;
    CREATE TABLE history_sighting (
      account TEXT NOT NULL, id TEXT NOT NULL, address TEXT NOT NULL,
      first INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (account, id, address)) WITHOUT ROWID;
    """
  ]

  private let database: Database

  /// A store in a database whose schema begins with ``schema``.
  public init(_ database: Database) { self.database = database }

  /// Opens a file of histories alone.
  ///
  /// - Throws: `DatabaseError` or `SchemaError`.
  public init(path: String) throws {
    try self.init(Database(.file(path), schema: Schema(Self.schema)))
  }

  /// Everything that is kept, by account.
  ///
  /// - Throws: `DatabaseError`.
  public func load() throws -> [String: AccountHistory] {
    try database.read { connection in
      var histories: [String: AccountHistory] = [:]
      try connection.rows("SELECT account, since FROM history_account") { row in
        histories[try row.text(0), default: AccountHistory()].since = try row.moment(1)
      }
      try connection.rows("SELECT account, dimension, value, first, last FROM history_value") { row in
        guard let dimension = HistoryDimension(rawValue: try row.text(1)) else { return }
        histories[try row.text(0), default: AccountHistory()]
          .note(try row.text(2), dimension, try row.span(3))
      }
      try connection.rows("SELECT account, id, first, last FROM history_activity") { row in
        histories[try row.text(0), default: AccountHistory()].noteActivity(try row.text(1), try row.span(2))
      }
      try connection.rows("SELECT account, id, address, first, last FROM history_sighting") { row in
        let sighting = AccountHistory.Sighting(address: try row.text(2), span: try row.span(3))
        histories[try row.text(0), default: AccountHistory()].note(sighting, of: try row.text(1))
      }
      return histories.mapValues { history in
        var history = history
        history.bound()
        return history
      }
    }
  }

  /// Keeps histories; what is kept already is widened, never narrowed.
  ///
  /// - Throws: `DatabaseError`.
  public func save(_ histories: [String: AccountHistory]) throws {
    try database.write { connection in try Self.save(histories, connection) }
  }

  /// Keeps histories within a transaction of somebody else's; of what is too much the oldest is deleted.
  ///
  /// - Throws: `DatabaseError`.
  public static func save(_ histories: [String: AccountHistory], _ connection: borrowing Connection) throws {
    let widen = "DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)"
    for (account, history) in histories {
      if let since = history.since {
        try connection.execute(
          "INSERT INTO history_account VALUES (?, ?) ON CONFLICT DO UPDATE SET since = min(since, excluded.since)",
          account, since.milliseconds)
      }
      for (dimension, values) in history.values {
        for (value, span) in values {
          try connection.execute(
            "INSERT INTO history_value VALUES (?, ?, ?, ?, ?) ON CONFLICT \(widen)", account,
            dimension.rawValue,
            value, span.first.milliseconds, span.last.milliseconds)
        }
      }
      for (id, span) in history.activities {
        try connection.execute(
          "INSERT INTO history_activity VALUES (?, ?, ?, ?) ON CONFLICT \(widen)", account, id,
          span.first.milliseconds, span.last.milliseconds)
      }
      for (key, sighting) in history.sightings {
        let id = key.split(separator: " ").last.map(String.init) ?? key
        try connection.execute(
          "INSERT INTO history_sighting VALUES (?, ?, ?, ?, ?) ON CONFLICT \(widen)", account, id,
          sighting.address, sighting.span.first.milliseconds, sighting.span.last.milliseconds)
      }
      try trim(account, history, connection)
    }
  }

  /// Deletes what a history that is full let go of.
  private static func trim(
    _ account: String, _ history: AccountHistory, _ connection: borrowing Connection
  ) throws {
    if history.activities.count >= AccountHistory.latest,
      let oldest = history.activities.values.map(\.last).min()
    {
      try connection.execute(
        "DELETE FROM history_activity WHERE account = ? AND last < ?", account, oldest.milliseconds)
    }
    if history.sightings.count >= AccountHistory.latest,
      let oldest = history.sightings.values.map(\.span.last).min()
    {
      try connection.execute(
        "DELETE FROM history_sighting WHERE account = ? AND last < ?", account, oldest.milliseconds)
    }
    for (dimension, values) in history.values where values.count >= AccountHistory.limit {
      guard let oldest = values.values.map(\.last).min() else { continue }
      try connection.execute(
        "DELETE FROM history_value WHERE account = ? AND dimension = ? AND last < ?", account,
        dimension.rawValue, oldest.milliseconds)
    }
  }
}

extension Row {
  fileprivate borrowing func moment(_ column: Int) throws -> Timestamp {
    Timestamp(milliseconds: try integer(column))
  }

  fileprivate borrowing func span(_ column: Int) throws -> AccountHistory.Span {
    AccountHistory.Span(first: try moment(column), last: try moment(column + 1))
  }
}
