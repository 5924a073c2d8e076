internal import CSQLite

/// One prepared SQL statement, finalised at the end of its life.
///
/// Related SQLite documentation: <https://www.sqlite.org/c3ref/stmt.html>
@safe public struct Statement: ~Copyable {
  private let handle: OpaquePointer

  /// Takes over a prepared statement.
  init(owning handle: OpaquePointer) {
    unsafe self.handle = handle
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Gives the statement away, reset and without bindings, so that it can be used again.
  consuming func relinquish() -> OpaquePointer {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
    let handle = unsafe handle
    discard self
    return unsafe handle
  }

  /// The SQL the statement was prepared from.
  public var sql: String {
    guard let text = unsafe sqlite3_sql(handle) else { return "" }
    return unsafe String(cString: text)
  }

  /// Whether the statement writes nothing.
  public var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(handle) != 0 }

  /// Binds all parameters in order, after rewinding the statement; `nil` binds null.
  ///
  /// - Throws: `DatabaseError` with code `range` when the number of values is not that of the parameters.
  public borrowing func bind(_ values: (any SQLBindable)?...) throws(DatabaseError) {
    try bind(all: values)
  }

  /// Binds all parameters in order, after rewinding the statement.
  public borrowing func bind(all values: [(any SQLBindable)?]) throws(DatabaseError) {
    unsafe sqlite3_reset(handle)
    let expected = unsafe Int(sqlite3_bind_parameter_count(handle))
    guard values.count == expected else {
      throw DatabaseError(
        .range, "statement takes \(expected) values and was given \(values.count)", .running(sql))
    }
    for (index, value) in values.enumerated() {
      let code = bind(value?.sqlValue ?? .null, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw failure() }
    }
  }

  /// Goes to the next row and gives it to a closure; nothing when there are no more rows.
  public borrowing func next<Value>(_ body: (borrowing Row) throws -> Value) throws -> Value? {
    guard try step() else { return nil }
    return try unsafe body(Row(of: handle))
  }

  /// Runs the statement to its end and tells how many rows the latest `INSERT`, `UPDATE` or `DELETE` changed.
  @discardableResult
  public borrowing func run() throws(DatabaseError) -> Int {
    while try step() {}
    return unsafe isReadOnly ? 0 : Int(sqlite3_changes64(sqlite3_db_handle(handle)))
  }

  private borrowing func step() throws(DatabaseError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw failure()
    }
  }

  private borrowing func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null: return unsafe sqlite3_bind_null(handle, index)
    case .integer(let number): return unsafe sqlite3_bind_int64(handle, index, number)
    case .real(let number): return unsafe sqlite3_bind_double(handle, index, number)
    case .text(let text):
      return unsafe text.utf8.span.withUnsafeBytes { bytes in
        unsafe shim_bind_text(handle, index, bytes.baseAddress, UInt64(bytes.count))
      }
    case .blob(let blob):
      return unsafe blob.span.withUnsafeBytes { bytes in
        unsafe shim_bind_blob(handle, index, bytes.baseAddress, UInt64(bytes.count))
      }
    }
  }

  private borrowing func failure() -> DatabaseError {
    unsafe DatabaseError.latest(of: sqlite3_db_handle(handle), .running(sql))
  }
}
