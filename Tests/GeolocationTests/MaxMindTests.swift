import Geolocation
import Glibc
import TestKit
import Testing

@Suite("MaxMind databases")
struct MaxMindTests {
  /// Writes a database with `mmdb-writer`, another's program.
  private func database(_ body: (MaxMindDatabase) throws -> Void) async throws {
    let path = "/tmp/rootlatch-\(getpid())-\(UInt64.random(in: 0...UInt64.max)).mmdb"
    defer { _ = unsafe unlink(path) }
    _ = try await PythonInterpreter.run(
      CaseFiles.packageRoot + "/Tests/GeolocationTests/Cases/write_database.py", [path])
    try body(try MaxMindDatabase(path: path))
  }

  @Test("Texts and numbers of an address are found, of IPv4 and IPv6")
  func lookUp() async throws {
    try await database { database in
      #expect(database.type == "GeoLite2-City")
      #expect(database.text(of: "198.51.100.24", at: "country", "iso_code") == "NO")
      #expect(database.text(of: "198.51.100.24", at: "city", "names", "en") == "Oslo")
      #expect(database.number(of: "198.51.100.24", at: "location", "latitude") == 59.9)
      #expect(database.number(of: "198.51.100.24", at: "autonomous_system_number") == 64500)
      #expect(database.text(of: "2001:db8::1", at: "country", "iso_code") == "AU")
    }
  }

  @Test(
    "What is not there is nothing",
    arguments: ["203.0.113.1", "", "AWS Internal", "225.01.00.16", "::ffff:1"])
  func nothing(_ address: String) async throws {
    try await database { database in
      #expect(database.text(of: address, at: "country", "iso_code") == nil)
      #expect(database.number(of: "198.51.100.24", at: "no", "such") == nil)
      #expect(database.text(of: "198.51.100.24", at: "location", "latitude") == nil)
    }
  }

  @Test("A file that is no database is refused")
  func refused() {
    #expect(throws: MaxMindDatabase.Unusable.self) {
      try MaxMindDatabase(path: CaseFiles.packageRoot + "/Package.swift")
    }
    #expect(throws: MaxMindDatabase.Unusable.self) { try MaxMindDatabase(path: "/nonexistent.mmdb") }
  }
}
