internal import CSQLite

/// The statements a connection has prepared and is not using, by their SQL.
///
/// A statement in use is not here, so the same SQL may run inside its own rows.
@safe final class StatementCache {
  /// The most statements kept; more than a program with fixed SQL has.
  static let limit = 256

  /// Whether only statements that write nothing may run.
  var isReadOnly = false
  private var idle: [String: OpaquePointer] = unsafe [:]

  func take(_ sql: String) -> Statement? {
    guard let handle = unsafe idle.removeValue(forKey: sql) else { return nil }
    return unsafe Statement(owning: handle)
  }

  func give(back statement: consuming Statement, for sql: String) {
    guard unsafe idle.count < Self.limit, unsafe idle[sql] == nil else { return }
    unsafe idle[sql] = statement.relinquish()
  }

  deinit {
    unsafe idle.values.forEach { handle in _ = unsafe sqlite3_finalize(handle) }
  }
}
