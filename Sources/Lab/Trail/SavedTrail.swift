import CloudTrail
import Identity
import Storage

/// The event history of a lab with a file: each record is on the disk before its call is answered.
struct SavedTrail: TrailStore {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func append(_ call: RecordedCall) throws {
    let json = call.record.json
    try database.write { connection in
      _ = try connection.execute(
        "INSERT INTO event (account, region, time, body) VALUES (?, ?, ?, ?)",
        call.account.rawValue, call.region, call.time.milliseconds, json)
    }
  }

  func events(
    account: AccountID, region: String, named name: String?, from start: Timestamp, before place: EventPlace,
    limit: Int
  ) throws -> [StoredEvent] {
    try database.read { connection in
      try connection.rows(
        """
        SELECT time, number, body FROM event
        WHERE account = ? AND region = ? AND time BETWEEN ? AND ? AND (time < ? OR number < ?)
        ORDER BY time DESC, number DESC LIMIT ?
        """, account.rawValue, region, start.milliseconds, place.time, place.time, place.number, Int64(limit)
      ) { row in
        StoredEvent(
          place: EventPlace(time: try row.integer(0), number: try row.integer(1)), body: try row.bytes(2))
      }
    }
  }

  func records(after number: Int, limit: Int) throws -> [NumberedRecord] {
    try database.read { connection in
      try connection.rows(
        "SELECT number, account, region, time, body FROM event WHERE number > ? ORDER BY number LIMIT ?",
        Int64(number), Int64(limit)
      ) { row in
        NumberedRecord(
          number: Int(try row.integer(0)), account: try row.text(1), region: try row.text(2),
          time: Timestamp(milliseconds: try row.integer(3)), body: try row.bytes(4))
      }
    }
  }
}
