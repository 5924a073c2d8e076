import Storage
import Testing

@Suite("Files") struct FileTests {
  private static let schema = Schema([
    "CREATE TABLE person (name TEXT NOT NULL) STRICT; INSERT INTO person VALUES ('Ada')",
    "ALTER TABLE person ADD COLUMN height REAL",
  ])

  @Test("a schema grows with the program and keeps what is there") func migration() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("grows.db")
    _ = try Database(.file(path), schema: Schema([Self.schema.steps[0]]))
    for _ in 0..<2 {
      let database = try Database(.file(path), schema: Self.schema)
      #expect(
        try database.read { try $0.rows("SELECT name, height FROM person") { try $0.text(0) } } == ["Ada"])
    }
    let error = #expect(throws: SchemaError.self) {
      try Database(.file(path), schema: Schema([Self.schema.steps[0]]))
    }
    #expect(error == .newerThanProgram(found: 2, known: 1))
    #expect(
      error?.description
        == "database has schema version 2, but this program knows only versions up to 1")
  }

  @Test("a step that fails leaves the file as it was") func failedStep() throws {
    let connection = try Connection(.memory)
    let error = #expect(throws: SchemaError.self) {
      try connection.migrate(to: Schema(Self.schema.steps + ["ALTER TABLE missing ADD COLUMN x"]))
    }
    let description = try #require(error?.description)
    #expect(description.hasPrefix("schema step 3 failed: "))
    #expect(try connection.rows("SELECT name FROM sqlite_schema") { try $0.text(0) } == [])
    try connection.migrate(to: Self.schema)
    #expect(try connection.first("PRAGMA user_version") { try $0.integer(0) } == 2)
  }

  @Test("options reach the file") func options() throws {
    let folder = try TemporaryFolder()
    let options = ConnectionOptions(journal: .delete, synchronous: .full, foreignKeys: false)
    let plain = try Connection(.file(folder.path("plain.db")), options: options)
    let usual = try Connection(.file(folder.path("usual.db")))
    func pragma(_ name: String, of connection: borrowing Connection) throws -> Int64? {
      try connection.first("PRAGMA \(name)") { try $0.integer(0) }
    }
    #expect(try plain.first("PRAGMA journal_mode") { try $0.text(0) } == "delete")
    #expect(try usual.first("PRAGMA journal_mode") { try $0.text(0) } == "wal")
    #expect(try pragma("synchronous", of: plain) == 2)
    #expect(try pragma("synchronous", of: usual) == 1)
    #expect(try pragma("foreign_keys", of: plain) == 0)
    #expect(try pragma("foreign_keys", of: usual) == 1)
    #expect(try pragma("busy_timeout", of: usual) == 5000)
  }

  @Test("a file that is no database is refused by name") func notADatabase() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(String(repeating: "this is not a database. ", count: 100).utf8), to: "text.db")
    let path = folder.path("text.db")
    let error = #expect(throws: DatabaseError.self) { _ = try Connection(.file(path)) }
    #expect(error?.code == .notADatabase)
    #expect(error?.description == "cannot open database `\(path)`: file is not a database (code 26)")
  }

  @Test("places that cannot be opened", arguments: ["", "a\0b", "/", "/missing/folder/x.db"])
  func unopenable(path: String) {
    let error = #expect(throws: DatabaseError.self) { _ = try Connection(.file(path)) }
    #expect(error?.code == .cannotOpen)
  }

  @Test("a damaged file gives an error or its rows, never a crash", arguments: 1..<12)
  func damaged(page: Int) throws {
    let folder = try TemporaryFolder()
    let options = ConnectionOptions(journal: .delete)
    do {
      let database = try Database(.file(folder.path("whole.db")), schema: Self.schema, options: options)
      try database.write { connection in
        for number in 0..<1000 {
          try connection.execute("INSERT INTO person (name) VALUES (?)", "person \(number) \(page)")
        }
      }
    }
    var bytes = try folder.read("whole.db")
    var noise = UInt8(page)
    for index in stride(from: 100 * page, to: bytes.count, by: 7) {
      noise = noise &* 167 &+ 13
      bytes[index] = noise
    }
    try folder.write(bytes, to: "damaged.db")
    do {
      let connection = try Connection(.file(folder.path("damaged.db")), options: options)
      try connection.rows("SELECT name FROM person ORDER BY name") { try $0.textIfPresent(0) }
      try connection.rows("PRAGMA integrity_check") { try $0.text(0) }
    } catch let error as DatabaseError {
      #expect([.corrupt, .notADatabase, .error, .mismatch].contains(error.code), "\(error)")
    }
  }
}
