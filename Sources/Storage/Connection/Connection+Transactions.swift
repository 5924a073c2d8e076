extension Connection {
  /// Runs a closure in a transaction that takes the write lock at once, and undoes it if the closure throws.
  ///
  /// Inside a transaction only the inner part is undone, by a savepoint.
  ///
  /// - Throws: `DatabaseError`, or whatever the closure throws.
  public borrowing func transaction<Value>(
    _ body: (borrowing Connection) throws -> Value
  ) throws -> Value {
    isInTransaction
      ? try enclose(
        "SAVEPOINT inner_part", "RELEASE inner_part", ["ROLLBACK TO inner_part", "RELEASE inner_part"], body)
      : try enclose("BEGIN IMMEDIATE", "COMMIT", ["ROLLBACK"], body)
  }

  /// Runs a closure that sees one state of the database and may not write.
  ///
  /// - Throws: `DatabaseError` with code `readOnly` if the closure writes, or whatever the closure throws.
  public borrowing func reading<Value>(_ body: (borrowing Connection) throws -> Value) throws -> Value {
    let outer = cache.isReadOnly
    defer { cache.isReadOnly = outer }
    guard !isInTransaction else {
      cache.isReadOnly = true
      return try body(self)
    }
    return try enclose("BEGIN", "COMMIT", ["ROLLBACK"]) { connection in
      connection.cache.isReadOnly = true
      defer { connection.cache.isReadOnly = outer }
      return try body(connection)
    }
  }

  private borrowing func enclose<Value>(
    _ begin: String, _ commit: String, _ undo: [String],
    _ body: (borrowing Connection) throws -> Value
  ) throws -> Value {
    try execute(begin)
    do {
      let value = try body(self)
      try execute(commit)
      return value
    } catch {
      // Some errors have already undone the transaction (<https://www.sqlite.org/lang_transaction.html>).
      if isInTransaction {
        for statement in undo { try execute(statement) }
      }
      throw error
    }
  }
}
