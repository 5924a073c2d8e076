extension Connection {
  /// Runs one statement to its end and tells how many rows it changed; the statement is kept for the next time.
  @discardableResult
  public borrowing func execute(
    _ sql: String, _ bindings: (any SQLBindable)?...
  ) throws(DatabaseError) -> Int {
    let statement = try cached(sql)
    try statement.bind(all: bindings)
    let changes = try statement.run()
    cache.give(back: statement, for: sql)
    return changes
  }

  /// Runs a query and collects what a closure makes of each row.
  ///
  /// - Throws: `DatabaseError`, or whatever the closure throws.
  @discardableResult
  public borrowing func rows<Value>(
    _ sql: String, _ bindings: (any SQLBindable)?..., body: (borrowing Row) throws -> Value
  ) throws -> [Value] {
    let statement = try cached(sql)
    try statement.bind(all: bindings)
    var values: [Value] = []
    while let value = try statement.next(body) { values.append(value) }
    cache.give(back: statement, for: sql)
    return values
  }

  /// Runs a query and gives what a closure makes of the first row; nothing when there is none.
  ///
  /// - Throws: `DatabaseError`, or whatever the closure throws.
  public borrowing func first<Value>(
    _ sql: String, _ bindings: (any SQLBindable)?..., body: (borrowing Row) throws -> Value
  ) throws -> Value? {
    let statement = try cached(sql)
    try statement.bind(all: bindings)
    let value = try statement.next(body)
    cache.give(back: statement, for: sql)
    return value
  }

  /// A statement prepared earlier and not in use, or a new one.
  private borrowing func cached(_ sql: String) throws(DatabaseError) -> Statement {
    guard let statement = cache.take(sql) else { return try prepare(sql) }
    guard !cache.isReadOnly || statement.isReadOnly else {
      throw DatabaseError(.readOnly, "attempt to write while reading", .running(sql))
    }
    return statement
  }
}
