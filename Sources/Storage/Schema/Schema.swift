/// The steps that lead from an empty database to the one the program works with.
///
/// The number of steps taken is kept in `PRAGMA user_version`. Steps are only ever appended.
public struct Schema: Hashable, Sendable {
  /// SQL scripts, oldest first.
  public let steps: [String]
  /// What tells the program's files from other SQLite files; nil where nothing does.
  ///
  /// Related SQLite documentation: <https://www.sqlite.org/pragma.html#pragma_application_id>
  public let applicationID: Int32?

  /// Creates a schema from SQL scripts, oldest first.
  public init(_ steps: [String], applicationID: Int32? = nil) {
    self.steps = steps
    self.applicationID = applicationID
  }
}

/// Why a database could not be brought to a schema.
public enum SchemaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file belongs to another program.
  case foreign
  /// There is nothing in the file yet.
  case empty
  /// The file has not taken all steps, and only reading is allowed.
  case olderThanProgram(found: Int64, known: Int)
  /// The file has taken steps this program does not know.
  case newerThanProgram(found: Int64, known: Int)
  /// A step, counted from one, failed; the file is as it was before.
  case stepFailed(Int, DatabaseError)

  /// One line saying what is wrong.
  public var description: String {
    switch self {
    case .foreign: "it is a database of another program"
    case .empty: "there is nothing in the database yet"
    case .olderThanProgram(let found, let known):
      "database has schema version \(found), and has to be brought to version \(known) before it can be read"
    case .newerThanProgram(let found, let known):
      "database has schema version \(found), but this program knows only versions up to \(known)"
    case .stepFailed(let step, let error): "schema step \(step) failed: \(error)"
    }
  }
}

extension Connection {
  /// Takes the steps of a schema that the database has not taken, all of them or none.
  ///
  /// - Throws: `SchemaError`, or `DatabaseError` when the database cannot be read or locked.
  public borrowing func migrate(to schema: Schema) throws {
    if try version() == Int64(schema.steps.count) { return }
    try transaction { connection in
      let found = try connection.version()
      guard (0...Int64(schema.steps.count)).contains(found) else {
        throw SchemaError.newerThanProgram(found: found, known: schema.steps.count)
      }
      for index in Int(found)..<schema.steps.count {
        do throws(DatabaseError) {
          try connection.script(schema.steps[index])
        } catch {
          throw SchemaError.stepFailed(index + 1, error)
        }
      }
      if let id = schema.applicationID { try connection.script("PRAGMA application_id = \(id)") }
      try connection.script("PRAGMA user_version = \(schema.steps.count)")
    }
  }

  /// Refuses a database of another program, with something in it and another application's number, and of a newer one.
  borrowing func check(_ schema: Schema) throws {
    try reading { connection in
      if let expected = schema.applicationID {
        let id = try connection.first("PRAGMA application_id") { row in try row.integer(0) } ?? 0
        if try id != Int64(expected) && !(id == 0 && connection.isEmpty()) { throw SchemaError.foreign }
      }
      let (found, known) = (try connection.version(), schema.steps.count)
      if found > Int64(known) { throw SchemaError.newerThanProgram(found: found, known: known) }
    }
  }

  /// Refuses a database that has not taken all steps of a schema.
  borrowing func require(_ schema: Schema) throws {
    try reading { connection in
      let (found, known) = (try connection.version(), schema.steps.count)
      if try connection.isEmpty() { throw SchemaError.empty }
      if found < Int64(known) { throw SchemaError.olderThanProgram(found: found, known: known) }
    }
  }

  private borrowing func isEmpty() throws -> Bool {
    let objects = try first("SELECT count(*) FROM sqlite_schema") { row in try row.integer(0) } ?? 0
    return try objects == 0 && version() == 0
  }

  private borrowing func version() throws -> Int64 {
    try first("PRAGMA user_version") { row in try row.integer(0) } ?? 0
  }
}
