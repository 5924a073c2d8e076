private import Synchronization

/// One connection shared by tasks, which use it in turn.
public final class Database: Sendable {
  private let connection: Mutex<Connection>
  private let usual: ConnectionOptions.Synchronous

  /// Opens a database and brings it to a schema.
  ///
  /// A database of another program is left as it is, down to its journal. Where only reading is allowed, the schema
  /// must be there already.
  ///
  /// - Throws: `DatabaseError` or `SchemaError`.
  public init(
    _ location: DatabaseLocation, schema: Schema, options: ConnectionOptions = ConnectionOptions()
  ) throws {
    var first = options
    first.journal = nil
    let opened = try Connection(location, options: first)
    try opened.check(schema)
    if options.access == .readOnly {
      try opened.require(schema)
    } else {
      if case .file = location, let journal = options.journal { try opened.use(journal) }
      try opened.migrate(to: schema)
    }
    connection = Mutex(opened)
    usual = options.synchronous
  }

  /// Runs a closure in a transaction, which is undone if the closure throws.
  ///
  /// The closure must not call this database again, for it holds the lock, and must not wait for anything.
  /// `synchronous` says when this transaction waits for the disk, where it shall be otherwise than the options say.
  ///
  /// - Throws: `DatabaseError`, or whatever the closure throws.
  public func write<Value: Sendable>(
    synchronous: ConnectionOptions.Synchronous? = nil,
    _ body: @Sendable (borrowing Connection) throws -> Value
  ) throws -> Value {
    try connection.withLock { connection in
      guard let synchronous, synchronous != usual else { return try connection.transaction(body) }
      try connection.use(synchronous)
      defer { try? connection.use(usual) }
      return try connection.transaction(body)
    }
  }

  /// Runs a closure that sees one state of the database and may not write.
  ///
  /// The closure must not call this database again, for it holds the lock, and must not wait for anything.
  ///
  /// - Throws: `DatabaseError` with code `readOnly` if the closure writes, or whatever the closure throws.
  public func read<Value: Sendable>(
    _ body: @Sendable (borrowing Connection) throws -> Value
  ) throws -> Value {
    try connection.withLock { connection in try connection.reading(body) }
  }
}
