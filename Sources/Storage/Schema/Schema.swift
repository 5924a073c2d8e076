/// The steps that lead from an empty database to the one the program works with.
///
/// The number of steps taken is kept in `PRAGMA user_version`. Steps are only ever appended.
public struct Schema: Hashable, Sendable {
  /// SQL scripts, oldest first.
  public let steps: [String]

  /// Creates a schema from SQL scripts, oldest first.
  public init(_ steps: [String]) {
    self.steps = steps
  }
}

/// Why a database could not be brought to a schema.
public enum SchemaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file has taken steps this program does not know.
  case newerThanProgram(found: Int64, known: Int)
  /// A step, counted from one, failed; the file is as it was before.
  case stepFailed(Int, DatabaseError)

  /// One line saying what is wrong.
  public var description: String {
    switch self {
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
      try connection.script("PRAGMA user_version = \(schema.steps.count)")
    }
  }

  private borrowing func version() throws -> Int64 {
    try first("PRAGMA user_version") { row in try row.integer(0) } ?? 0
  }
}
