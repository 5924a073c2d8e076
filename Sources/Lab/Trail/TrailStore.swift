import CloudTrail
import Identity
import Storage
import Synchronization

/// The lab's event history: every call, in the account and Region that recorded it.
///
/// Records of a lab in memory wait and are written together: before somebody looks, and when many have gathered.
/// A lab with a file writes each at once, so that a kill loses none.
final class TrailStore: EventHistory {
  /// One record on its way into the store.
  struct Entry: Sendable {
    let account: String
    let region: String
    let time: Int64
    let body: [UInt8]
  }

  private let state: StateFile
  private let pending = Mutex<[Entry]>([])

  /// How many records gather before they are written.
  private static let batch = 512
  /// How many records are kept where the state is in memory: the newest.
  private static let limit: Int64 = 200_000

  init(_ state: StateFile) {
    self.state = state
  }

  /// Takes a record in.
  func append(_ record: TrailRecord) throws {
    let entry = Entry(
      account: record.recipient.rawValue, region: record.region, time: record.time.milliseconds,
      body: record.json)
    let full = pending.withLock { pending -> [Entry]? in
      pending.append(entry)
      guard state.isLasting || pending.count >= Self.batch else { return nil }
      defer { pending.removeAll(keepingCapacity: true) }
      return pending
    }
    if let full { try write(full) }
  }

  /// Writes what waits.
  func flush() throws {
    let waiting = pending.withLock { pending in
      defer { pending.removeAll(keepingCapacity: true) }
      return pending
    }
    if !waiting.isEmpty { try write(waiting) }
  }

  func events(
    account: AccountID, region: String, from start: Timestamp, before place: EventPlace, limit: Int
  ) throws -> [StoredEvent] {
    try flush()
    return try state.database.read { connection in
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
    try flush()
    return try state.database.read { connection in
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

  private func write(_ entries: [Entry]) throws {
    let isLasting = state.isLasting
    try state.database.write { connection in
      for entry in entries {
        try connection.execute(
          "INSERT INTO event (account, region, time, body) VALUES (?, ?, ?, ?)",
          entry.account, entry.region, entry.time, entry.body)
      }
      if !isLasting {
        try connection.execute(
          "DELETE FROM event WHERE number <= (SELECT max(number) FROM event) - ?", Self.limit)
      }
    }
  }
}
