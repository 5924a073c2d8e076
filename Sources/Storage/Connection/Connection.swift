internal import CSQLite
internal import Glibc

/// One connection to an SQLite database, closed at the end of its life.
///
/// It is opened without SQLite's own locks: "the application must ensure that no two threads use the
/// connection at the same time" (<https://www.sqlite.org/threadsafe.html>), which a value that is neither
/// copyable nor sendable does. `Database` shares one between tasks.
@safe public struct Connection: ~Copyable {
  private let handle: OpaquePointer
  let cache = StatementCache()

  /// Opens a database and sets it up.
  ///
  /// - Throws: `DatabaseError` with code `cannotOpen` or `notADatabase`, among others.
  public init(
    _ location: DatabaseLocation, options: ConnectionOptions = ConnectionOptions()
  ) throws(DatabaseError) {
    let path = try Self.name(of: location)
    do throws(DatabaseError) {
      unsafe handle = try Self.open(path, location, options)
    } catch {
      guard options.access == .readOnly, case .file(let file) = location,
        [.readOnly, .cannotOpen].contains(error.code), Self.isSettled(file)
      else { throw error }
      // Nobody can have written to it since, for want of a log: it is read as a file on a read-only medium.
      unsafe handle = try Self.open(path, location, options, isImmutable: true)
    }
  }

  private static func open(
    _ path: String, _ location: DatabaseLocation, _ options: ConnectionOptions, isImmutable: Bool = false
  ) throws(DatabaseError) -> OpaquePointer {
    var opened: OpaquePointer?
    let access =
      options.access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let flags =
      access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | (isImmutable ? SQLITE_OPEN_URI : 0)
    let code = unsafe sqlite3_open_v2(isImmutable ? uri(path) : path, &opened, flags, nil)
    guard code == SQLITE_OK, let connection = unsafe opened else {
      let error = unsafe DatabaseError.latest(of: opened, .opening(path))
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    if let error = unsafe Self.configure(connection, location, options) {
      unsafe sqlite3_close_v2(connection)
      throw DatabaseError(error.extendedCode, error.message, .opening(path))
    }
    return unsafe connection
  }

  // Statements still alive keep the closed connection until they are finalised (sqlite3_close_v2).
  deinit { unsafe sqlite3_close_v2(handle) }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// Gives the file another journal.
  borrowing func use(_ journal: ConnectionOptions.Journal) throws(DatabaseError) {
    try script("PRAGMA journal_mode = \(journal.rawValue)")
  }

  /// Changes when the transactions to come wait for the disk.
  borrowing func use(_ synchronous: ConnectionOptions.Synchronous) throws(DatabaseError) {
    try script("PRAGMA synchronous = \(synchronous.rawValue)")
  }

  /// Prepares one statement the caller keeps; text after it is refused.
  public borrowing func prepare(_ sql: String) throws(DatabaseError) -> Statement {
    var prepared: OpaquePointer?
    var trailing = false
    let code = unsafe sql.utf8.span.withUnsafeBytes { bytes in
      let start = unsafe bytes.assumingMemoryBound(to: CChar.self)
      var tail: UnsafePointer<CChar>?
      let code = unsafe sqlite3_prepare_v3(
        handle, start.baseAddress, Int32(clamping: bytes.count), 0, &prepared, &tail)
      if let base = start.baseAddress, let tail = unsafe tail {
        let rest = unsafe bytes[(tail - base)...]
        trailing = unsafe rest.contains { $0 > 0x20 && $0 != 0x3B }
      }
      return code
    }
    guard code == SQLITE_OK else { throw unsafe DatabaseError.latest(of: handle, .running(sql)) }
    guard let prepared = unsafe prepared else {
      throw DatabaseError(.misuse, "empty statement", .running(sql))
    }
    let statement = unsafe Statement(owning: prepared)
    guard !trailing else { throw DatabaseError(.misuse, "more than one statement", .running(sql)) }
    guard !cache.isReadOnly || statement.isReadOnly else {
      throw DatabaseError(.readOnly, "attempt to write while reading", .running(sql))
    }
    return statement
  }

  /// Runs a text of any number of statements without parameters, such as a schema.
  public borrowing func script(_ sql: String) throws(DatabaseError) {
    guard !cache.isReadOnly else {
      throw DatabaseError(.readOnly, "attempt to run a script while reading", .running(sql))
    }
    guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw unsafe DatabaseError.latest(of: handle, .running(sql))
    }
  }

  /// Sets an open connection up; gives the first error, if any.
  private static func configure(
    _ connection: OpaquePointer, _ location: DatabaseLocation, _ options: ConnectionOptions
  ) -> DatabaseError? {
    unsafe sqlite3_busy_timeout(connection, options.busyTimeout)
    var script = "PRAGMA synchronous = \(options.synchronous.rawValue);"
    script += "PRAGMA foreign_keys = \(options.foreignKeys ? "on" : "off");"
    if case .file = location {
      // Either reads the header, so a file that is no database is found out here.
      let journal = options.access == .readOnly ? nil : options.journal
      script += journal.map { "PRAGMA journal_mode = \($0.rawValue);" } ?? "PRAGMA schema_version;"
    }
    guard unsafe shim_defend(connection) == SQLITE_OK,
      unsafe sqlite3_exec(connection, script, nil, nil, nil) == SQLITE_OK
    else { return unsafe DatabaseError.latest(of: connection, .nothing) }
    return nil
  }

  /// The name SQLite opens; a file whose name begins with a colon must not be taken for a special one.
  private static func name(of location: DatabaseLocation) throws(DatabaseError) -> String {
    switch location {
    case .memory: return ":memory:"
    case .file(let path):
      guard !path.isEmpty, !path.utf8.contains(0) else {
        throw DatabaseError(.cannotOpen, "path is empty or holds a null character", .opening(path))
      }
      return path.utf8.first == 0x3A ? "./" + path : path
    }
  }

  /// Whether a file has no write-ahead log with entries beside it.
  private static func isSettled(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path + "-wal", &status) != 0 || status.st_size == 0
  }

  /// The name of a file that nobody writes to; every byte that means something in a name is escaped.
  ///
  /// Related SQLite documentation: <https://www.sqlite.org/uri.html>
  private static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let escaped = path.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber || "/._-".contains(character))
        ? String(character) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return "file:\(escaped.joined())?mode=ro&immutable=1"
  }
}
