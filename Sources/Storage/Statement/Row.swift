internal import CSQLite

/// The row a statement stands on, lent to a closure; columns are counted from zero.
///
/// A column must hold what is asked for: SQLite's silent conversions would hide a damaged or foreign file.
@safe public struct Row: ~Copyable {
  private let handle: OpaquePointer

  /// Looks at the row a statement stands on, without owning the statement.
  init(of handle: OpaquePointer) {
    unsafe self.handle = handle
  }

  /// The number of columns.
  public var count: Int { unsafe Int(sqlite3_data_count(handle)) }

  /// Whether a column is null; a column that does not exist is.
  public borrowing func isNull(_ column: Int) -> Bool {
    type(of: column) == SQLITE_NULL
  }

  /// A whole number.
  public borrowing func integer(_ column: Int) throws(DatabaseError) -> Int64 {
    try check(column, is: SQLITE_INTEGER)
    return unsafe sqlite3_column_int64(handle, Int32(column))
  }

  /// A number; whole numbers count.
  public borrowing func real(_ column: Int) throws(DatabaseError) -> Double {
    if type(of: column) == SQLITE_INTEGER {
      return unsafe Double(sqlite3_column_int64(handle, Int32(column)))
    }
    try check(column, is: SQLITE_FLOAT)
    return unsafe sqlite3_column_double(handle, Int32(column))
  }

  /// A text; bytes that are not UTF-8 become replacement characters.
  public borrowing func text(_ column: Int) throws(DatabaseError) -> String {
    try check(column, is: SQLITE_TEXT)
    guard let start = unsafe sqlite3_column_text(handle, Int32(column)) else { return "" }
    let length = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// Bytes; the UTF-8 of a text counts, so that JSON need not pass through a string.
  public borrowing func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] {
    if type(of: column) != SQLITE_TEXT { try check(column, is: SQLITE_BLOB) }
    guard let start = unsafe sqlite3_column_blob(handle, Int32(column)) else { return [] }
    let length = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  private borrowing func check(_ column: Int, is type: Int32) throws(DatabaseError) {
    guard (0..<count).contains(column) else {
      throw DatabaseError(.range, "no column \(column) among \(count)", .running(sql))
    }
    let found = unsafe sqlite3_column_type(handle, Int32(column))
    guard found == type else {
      let name = unsafe sqlite3_column_name(handle, Int32(column)).map { unsafe String(cString: $0) }
      throw DatabaseError(
        .mismatch,
        "column `\(name ?? "")` holds \(Self.name(of: found)) where \(Self.name(of: type)) was expected",
        .running(sql))
    }
  }

  private borrowing func type(of column: Int) -> Int32 {
    guard (0..<count).contains(column) else { return SQLITE_NULL }
    return unsafe sqlite3_column_type(handle, Int32(column))
  }

  private var sql: String {
    guard let text = unsafe sqlite3_sql(handle) else { return "" }
    return unsafe String(cString: text)
  }

  private static func name(of type: Int32) -> String {
    switch type {
    case SQLITE_INTEGER: "an integer"
    case SQLITE_FLOAT: "a real number"
    case SQLITE_TEXT: "a text"
    case SQLITE_BLOB: "a blob"
    default: "null"
    }
  }
}
