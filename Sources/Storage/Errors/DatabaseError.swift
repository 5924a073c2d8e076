internal import CSQLite

/// A failure of SQLite, with what was being done when it happened.
public struct DatabaseError: Error, Hashable, Sendable {
  /// The full code, such as `constraintUnique`.
  public let extendedCode: ResultCode
  /// SQLite's own words, or ours for what is checked before SQLite sees it.
  public let message: String
  private let context: Context

  enum Context: Hashable, Sendable {
    case opening(String)
    case running(String)
    case nothing
  }

  init(_ code: ResultCode, _ message: String, _ context: Context = .nothing) {
    extendedCode = code
    self.message = message
    self.context = context
  }

  /// The primary code, such as `constraint`.
  public var code: ResultCode { extendedCode.primary }

  /// The SQL that failed, if it was SQL that failed.
  public var sql: String? {
    guard case .running(let sql) = context else { return nil }
    return sql
  }

  /// Reads the latest error of a connection.
  static func latest(of connection: OpaquePointer?, _ context: Context) -> Self {
    guard let connection = unsafe connection else { return Self(.outOfMemory, "out of memory", context) }
    let code = unsafe ResultCode(rawValue: sqlite3_extended_errcode(connection))
    return Self(code, unsafe String(cString: sqlite3_errmsg(connection)), context)
  }
}

extension DatabaseError: CustomStringConvertible {
  /// One line: what was being done, SQLite's words and the extended code.
  public var description: String {
    let cause = "\(message) (code \(extendedCode.rawValue))"
    switch context {
    case .opening(let path): return "cannot open database `\(path)`: \(cause)"
    case .running(let sql): return "cannot run `\(Self.oneLine(sql))`: \(cause)"
    case .nothing: return cause
    }
  }

  /// The first 200 characters of a text with every run of white space as one space.
  private static func oneLine(_ sql: String) -> String {
    let line = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.utf8.count <= 200 ? line : String(line.prefix(200)) + "…"
  }
}
