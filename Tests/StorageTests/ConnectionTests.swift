import Storage
import TestKit
import Testing

@Suite("Connections") struct ConnectionTests {
  static let people = """
    CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, height REAL, face BLOB) STRICT;
    CREATE TABLE pet (owner INTEGER NOT NULL REFERENCES person (id)) STRICT;
    INSERT INTO person (name) VALUES ('Ada');
    """

  @Test("values of every type come back as they went in") func values() throws {
    let connection = try Connection(.memory)
    let nothing: String? = nil
    let texts = ["", "plain", "a\0b", "Zürich 🦉"]
    for text in texts {
      #expect(try connection.first("SELECT ?", text) { try $0.text(0) } == text)
      #expect(try connection.first("SELECT ?", text) { try $0.bytes(0) } == Array(text.utf8))
    }
    for bytes in [[], [0], [0xFF, 0, 0x80]] as [[UInt8]] {
      #expect(try connection.first("SELECT ?", bytes) { try $0.bytes(0) } == bytes)
    }
    for number in [Int64.min, -1, 0, 1, Int64.max] {
      #expect(try connection.first("SELECT ?", number) { try $0.integer(0) } == number)
    }
    #expect(try connection.first("SELECT ?", 0.1) { try $0.real(0) } == 0.1)
    #expect(try connection.first("SELECT ?", 3) { try $0.real(0) } == 3)
    #expect(try connection.first("SELECT ?, ?", nil, nothing) { $0.isNull(0) && $0.isNull(1) } == true)
    #expect(try connection.first("SELECT ?", nil) { try $0.textIfPresent(0) } == .some(nil))
    #expect(try connection.first("SELECT ?", true) { try $0.integer(0) } == 1)
    #expect(try connection.first("SELECT 1 WHERE ?", false) { try $0.integer(0) } == nil)
  }

  @Test("a column of another type is an error, not a conversion") func mismatch() throws {
    let connection = try Connection(.memory)
    let error = #expect(throws: DatabaseError.self) {
      try connection.first("SELECT NULL AS gone") { try $0.text(0) }
    }
    #expect(error?.code == .mismatch)
    #expect(error?.message == "column `gone` holds null where a text was expected")
    #expect(throws: DatabaseError.self) { try connection.first("SELECT 'x'") { try $0.integer(0) } }
    #expect(throws: DatabaseError.self) { try connection.first("SELECT 1") { try $0.integer(1) } }
    #expect(throws: DatabaseError.self) { try connection.first("SELECT 1") { try $0.integer(-1) } }
  }

  @Test("what cannot run says why", arguments: try CaseFiles.rows("refused.tsv"))
  func refused(row: [String]) throws {
    let connection = try Connection(.memory)
    try connection.script(Self.people)
    let error = #expect(throws: DatabaseError.self) { try connection.execute(row[0]) }
    #expect(error?.code.rawValue == Int32(row[1]))
    let message = try #require(error?.message)
    #expect(message.hasPrefix(row[2]))
    #expect(error?.sql == row[0])
    #expect(try connection.execute("UPDATE person SET height = ?", 1.7) == 1)
  }

  @Test("extended codes tell constraints apart") func extended() throws {
    let connection = try Connection(.memory)
    try connection.script(Self.people)
    let error = #expect(throws: DatabaseError.self) {
      try connection.execute("INSERT INTO person (id, name)\n  VALUES (1, 'again')")
    }
    #expect(error?.extendedCode == .constraintPrimaryKey)
    #expect(
      error?.description
        == "cannot run `INSERT INTO person (id, name) VALUES (1, 'again')`: "
        + "UNIQUE constraint failed: person.id (code 1555)")
  }

  @Test("the same SQL may run inside its own rows") func nesting() throws {
    let connection = try Connection(.memory)
    let sql = "SELECT value FROM json_each(?)"
    let pairs = try connection.rows(sql, "[1,2]") { outer in
      let one = try outer.integer(0)
      return try connection.rows(sql, "[3,4]") { one * 10 + (try $0.integer(0)) }
    }
    #expect(pairs == [[13, 14], [23, 24]])
  }

  @Test("a prepared statement runs again with new values") func prepared() throws {
    let connection = try Connection(.memory)
    try connection.script(Self.people)
    let statement = try connection.prepare("INSERT INTO person (name) VALUES (?)")
    for name in ["Grace", "Edsger"] {
      try statement.bind(name)
      #expect(try statement.run() == 1)
    }
    let isReadOnly = statement.isReadOnly
    #expect(!isReadOnly)
    #expect(try connection.rows("SELECT name FROM person ORDER BY id") { try $0.text(0) }.count == 3)
  }

  @Test("more statements than the cache keeps") func manyStatements() throws {
    let connection = try Connection(.memory)
    for number in 0..<600 {
      #expect(try connection.first("SELECT \(number)") { try $0.integer(0) } == Int64(number))
    }
  }
}
