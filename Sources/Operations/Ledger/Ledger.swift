public import Identity
internal import Storage

/// The record of every root session: append-only, durable, and chained so that a change shows.
///
/// It is an SQLite database with a write-ahead log, which any number of processes append to. Every transaction is on
/// the disk before `append` returns (`synchronous = FULL`, <https://www.sqlite.org/pragma.html#pragma_synchronous>).
public final class Ledger: Sendable {
  /// The file.
  public let path: String
  let database: Database

  /// How long to wait while others write, in milliseconds.
  static let patience: Int32 = 60_000

  /// Opens a ledger to append to it, and creates it where there is none; its folder must exist.
  ///
  /// The file should exist already, empty and for its owner alone: SQLite gives its companions the same permissions.
  /// A database of another program is left as it is.
  public convenience init(path: String) throws(LedgerError) {
    try self.init(.file(path), path: path)
  }

  /// Opens a ledger to look at it: no permission to write is needed, to the file or to its folder.
  ///
  /// Entries that others append meanwhile are seen; appending is refused.
  public convenience init(reading path: String) throws(LedgerError) {
    try self.init(.file(path), path: path, access: .readOnly)
  }

  /// A ledger that is gone at the end of the process, for rehearsals.
  static func inMemory() throws(LedgerError) -> Ledger { try Ledger(.memory, path: ":memory:") }

  private init(
    _ location: DatabaseLocation, path: String, access: ConnectionOptions.Access = .readWrite
  ) throws(LedgerError) {
    self.path = path
    do {
      database = try Database(
        location, schema: Self.schema,
        options: ConnectionOptions(access: access, synchronous: .full, busyTimeout: Self.patience))
    } catch {
      throw Self.unusable(path, error)
    }
  }

  /// The last entry's number and hash; zero and ``LedgerEntry/noHash`` in an empty ledger.
  public struct Head: Hashable, Sendable {
    /// The number of entries.
    public let sequence: Int64
    /// The hash of the last.
    public let hash: String
  }

  /// The last entry's number and hash.
  public func head() throws(LedgerError) -> Head {
    do {
      return try database.read { connection in try Self.head(connection) }
    } catch {
      throw Self.unusable(path, error)
    }
  }

  /// Appends events of one context in one transaction, and returns when they are on the disk.
  ///
  /// It blocks; ``LedgerWriter`` does not, and lets many tasks share a transaction.
  ///
  /// - Throws: ``LedgerError`` with code `refusedEntry` where a limit is broken, and then nothing is written.
  @discardableResult
  public func append(
    _ events: [LedgerEvent], context: LedgerContext, time: Timestamp
  ) throws(LedgerError) -> [LedgerEntry] {
    try append(events.map { ($0, context, time) })
  }

  func append(
    _ records: [(event: LedgerEvent, context: LedgerContext, time: Timestamp)]
  ) throws(LedgerError) -> [LedgerEntry] {
    guard !records.isEmpty else { return [] }
    for record in records {
      if let problem = LedgerLimits.problem(in: record.event, record.context) {
        throw LedgerError(.refusedEntry, problem)
      }
    }
    do {
      return try database.write { connection in
        var head = try Self.head(connection)
        var entries: [LedgerEntry] = []
        for record in records {
          let entry = LedgerEntry(
            sequence: head.sequence + 1, time: record.time, context: LedgerLimits.cut(record.context),
            event: LedgerLimits.cut(record.event), previous: head.hash)
          let text = entry.canonicalText
          head = Head(sequence: entry.sequence, hash: LedgerEntry.hash(of: text))
          try connection.execute(
            "INSERT INTO entry (sequence, body, hash, previous, time, run, account, access_key) "
              + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            entry.sequence, text, head.hash, entry.previous, entry.time.iso8601WithMilliseconds,
            entry.context.run, entry.event.account?.rawValue, entry.event.accessKeyID)
          entries.append(entry)
        }
        return entries
      }
    } catch {
      throw Self.unusable(path, error)
    }
  }

  private static func head(_ connection: borrowing Connection) throws -> Head {
    try connection.first("SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1") { row in
      Head(sequence: try row.integer(0), hash: try row.text(1))
    } ?? Head(sequence: 0, hash: LedgerEntry.noHash)
  }
}
