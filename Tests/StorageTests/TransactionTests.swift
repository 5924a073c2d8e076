import Storage
import Testing

@Suite("Transactions") struct TransactionTests {
  private struct Refusal: Error {}

  private static let schema = Schema(["CREATE TABLE entry (value INTEGER PRIMARY KEY) STRICT"])

  private func count(_ database: Database) throws -> Int64? {
    try database.read { try $0.first("SELECT count(*) FROM entry") { try $0.integer(0) } }
  }

  @Test("a closure that throws leaves nothing behind") func undone() throws {
    let database = try Database(.memory, schema: Self.schema)
    #expect(throws: Refusal.self) {
      try database.write { connection in
        try connection.execute("INSERT INTO entry VALUES (1)")
        throw Refusal()
      }
    }
    #expect(try count(database) == 0)
    try database.write { _ = try $0.execute("INSERT INTO entry VALUES (1)") }
    #expect(try count(database) == 1)
  }

  @Test("one transaction may wait for the disk otherwise than the others, also where it is undone")
  func synchronous() throws {
    let database = try Database(.memory, schema: Self.schema)
    @Sendable func level(_ connection: borrowing Connection) throws -> Int64? {
      try connection.first("PRAGMA synchronous") { try $0.integer(0) }
    }
    #expect(try database.write(synchronous: .full) { try level($0) } == 2)
    #expect(try database.write { try level($0) } == 1)
    #expect(throws: Refusal.self) { try database.write(synchronous: .full) { _ in throw Refusal() } }
    #expect(try database.read { try level($0) } == 1)
  }

  @Test("an inner transaction is undone alone") func savepoint() throws {
    let database = try Database(.memory, schema: Self.schema)
    try database.write { connection in
      try connection.execute("INSERT INTO entry VALUES (1)")
      #expect(throws: Refusal.self) {
        try connection.transaction { inner in
          try inner.execute("INSERT INTO entry VALUES (2)")
          throw Refusal()
        }
      }
      try connection.transaction { _ = try $0.execute("INSERT INTO entry VALUES (3)") }
      let isStillOpen = connection.isInTransaction
      #expect(isStillOpen)
    }
    let values = try database.read { try $0.rows("SELECT value FROM entry") { try $0.integer(0) } }
    #expect(values == [1, 3])
  }

  @Test("reading refuses to write, even with a statement prepared for writing") func reading() throws {
    let database = try Database(.memory, schema: Self.schema)
    let insert = "INSERT INTO entry VALUES (?)"
    try database.write { _ = try $0.execute(insert, 1) }
    let attempts: [@Sendable (borrowing Connection) throws -> Void] = [
      { _ = try $0.execute(insert, 2) }, { _ = try $0.execute("DELETE FROM entry") },
      { try $0.script("DROP TABLE entry") },
      { connection in try connection.transaction { _ = try $0.execute(insert, 3) } },
    ]
    for attempt in attempts {
      let error = #expect(throws: DatabaseError.self) { try database.read(attempt) }
      #expect(error?.code == .readOnly)
    }
    try database.write { _ = try $0.execute(insert, 4) }
    #expect(try count(database) == 2)
  }

  @Test("tasks take turns and lose nothing") func tasks() async throws {
    let folder = try TemporaryFolder()
    let database = try Database(.file(folder.path("shared.db")), schema: Self.schema)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<16 {
        group.addTask {
          for step in 0..<25 {
            try database.write { _ = try $0.execute("INSERT INTO entry VALUES (?)", task * 25 + step) }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try count(database) == 400)
  }

  @Test("two connections to one file see committed work and report a held lock") func locks() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("two.db")
    let first = try Database(.file(path), schema: Self.schema)
    let second = try Database(
      .file(path), schema: Self.schema, options: ConnectionOptions(busyTimeout: 0))
    try first.write { connection in
      try connection.execute("INSERT INTO entry VALUES (1)")
      let error = #expect(throws: DatabaseError.self) {
        try second.write { _ = try $0.execute("INSERT INTO entry VALUES (2)") }
      }
      #expect(error?.code == .busy)
      #expect(try count(second) == 0)
    }
    #expect(try count(second) == 1)
  }
}
