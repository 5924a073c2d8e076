import FoundationEssentials
import Identity
import JSONTree
import Storage
import TestKit
import Testing

@testable import Operations

/// `rootlatch ledger` as a process, with files that are not as they should be.
@Suite struct LedgerCommandTests {
  private static let looks = [["show"], ["verify"], ["export"]]
  private static let moment = Timestamp(seconds: 1_790_000_000)

  private static func context() throws -> LedgerContext {
    LedgerContext(
      run: "00000000000000aa", command: "test", caller: "arn:aws:iam::111111111111:user/ada",
      callerAccount: try AccountID("111111111111"), host: "workstation", user: "ada", reason: nil)
  }

  /// A folder with a ledger of a few entries, which anybody may look at and nobody but its owner change.
  private func withLedger(_ body: (Ledger, String) async throws -> Void) async throws {
    try await ScratchFolder.with { folder in
      let path = folder + "/ledger.db"
      let ledger = try Ledger(path: path)
      for number in 1...3 {
        try ledger.append(
          [LedgerEvent(.note, detail: "note \(number)")], context: Self.context(), time: Self.moment)
      }
      try await body(ledger, path)
    }
  }

  private func look(_ words: [String], _ path: String) async throws -> ChildProcess.Outcome {
    try await Subprocess.run(
      Self.stranger + [try Program.path(), "ledger"] + words + ["--ledger", path])
  }

  /// Root may write everywhere, so somebody else has to look where the tests run as root.
  private static var stranger: [String] {
    FileManager.default.isWritableFile(atPath: "/etc/passwd")
      ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
  }

  /// Whether the stranger can get at the program at all.
  private func requireReach() async throws {
    guard !Self.stranger.isEmpty else { return }
    let reach = try await Subprocess.run(Self.stranger + ["test", "-x", try Program.path()])
    if reach.status != 0 { try Test.cancel("the program lies where nobody but root can run it") }
  }

  private func permit(_ path: String, _ bits: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: bits], ofItemAtPath: path)
  }

  @Test func lookingTakesNoPermissionToWrite() async throws {
    try await requireReach()
    try await withLedger { ledger, path in
      let folder = String(path.dropLast("/ledger.db".count))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      // The writer is still there, so its log is too; then a copy of the file alone, as on a backup.
      #expect(names == ["ledger.db", "ledger.db-shm", "ledger.db-wal"])
      let copies = folder + "/copies"
      try FileManager.default.createDirectory(atPath: copies, withIntermediateDirectories: true)
      try Connection(.file(path)).script("PRAGMA wal_checkpoint(TRUNCATE)")
      try FileManager.default.copyItem(atPath: path, toPath: copies + "/ledger.db")
      try ledger.append([LedgerEvent(.note, detail: "note 4")], context: Self.context(), time: Self.moment)
      for file in names + ["copies/ledger.db"] { try permit(folder + "/" + file, 0o444) }
      for place in [copies, folder] { try permit(place, 0o555) }
      defer { for place in [copies, folder] { try? permit(place, 0o755) } }
      for path in [path, copies + "/ledger.db"] {
        for words in Self.looks {
          let outcome = try await look(words, path)
          #expect(outcome.status == 0, "\(words) \(path): \(outcome.errors)")
          #expect(words == ["verify"] || outcome.output.contains("note 3"))
        }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: copies) == ["ledger.db"])
      _ = ledger
    }
  }

  /// What another process has written and not yet put in its place is read, and left where it is.
  @Test func theLogOfAWriterIsReadAndLeftInPeace() async throws {
    try await withLedger { ledger, path in
      let size = try Data(contentsOf: URL(filePath: path + "-wal")).count
      #expect(size > 0)
      for words in Self.looks {
        let outcome = try await Subprocess.run([try Program.path(), "ledger"] + words + ["--ledger", path])
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      #expect(try Data(contentsOf: URL(filePath: path + "-wal")).count == size)
      // A writer in the middle of a transaction keeps nobody from looking.
      let writer = try Connection(.file(path))
      try writer.script("BEGIN IMMEDIATE")
      for words in Self.looks {
        let outcome = try await Subprocess.run([try Program.path(), "ledger"] + words + ["--ledger", path])
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      try writer.script("ROLLBACK")
      _ = ledger
    }
  }

  @Test func filesThatAreNoLedgersAreSaidToBe() async throws {
    try await withLedger { ledger, path in
      let folder = String(path.dropLast("ledger.db".count))
      try ledger.database.write { _ in }
      try Connection(.file(path)).script("PRAGMA wal_checkpoint(TRUNCATE)")
      let bytes = try Data(contentsOf: URL(filePath: path))
      func file(_ name: String, _ content: Data) throws -> String {
        try content.write(to: URL(filePath: folder + name))
        return folder + name
      }
      func database(_ name: String, _ sql: String) throws -> String {
        try Connection(.file(folder + name), options: ConnectionOptions(journal: .delete)).script(sql)
        return folder + name
      }
      var torn = bytes
      torn.replaceSubrange(
        4_096..<min(bytes.count, 12_288), with: Data(repeating: 0x5A, count: min(bytes.count, 12_288) - 4_096)
      )
      let cases: [(String, String, appends: Bool)] = [
        (try file("empty.db", Data()), "nothing was ever written to it", true),
        (
          try file("text.db", Data("a text of somebody, long enough to be looked at".utf8)), "is no ledger",
          false
        ),
        (try database("foreign.db", "CREATE TABLE t (x)"), "is a database of another program", false),
        (
          try database(
            "numbered.db", "CREATE TABLE t (x); PRAGMA user_version = 1; PRAGMA application_id = 7"),
          "is a database of another program", false
        ),
        (
          try database("older.db", "CREATE TABLE entry (x); PRAGMA application_id = 1380731975"),
          "is of an older rootlatch", false
        ),
        (
          try database(
            "newer.db", "CREATE TABLE entry (x); PRAGMA application_id = 1380731975; PRAGMA user_version = 9"),
          "is of a newer rootlatch", false
        ),
        (try file("truncated.db", bytes.prefix(4_096)), "is damaged", true),
        (try file("torn.db", torn), "is damaged", true),
        (folder, "cannot be read", false), (folder + "none.db", "there is no ledger", true),
      ]
      for (path, words, appends) in cases {
        let before = try? Data(contentsOf: URL(filePath: path))
        for look in Self.looks {
          let outcome = try await Subprocess.run([try Program.path(), "ledger"] + look + ["--ledger", path])
          #expect(outcome.status == 3, "\(look) \(path): \(outcome.output)\(outcome.errors)")
          #expect(outcome.errors.contains(words), "\(look) \(path): \(outcome.errors)")
          #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        }
        let untouched = try? Data(contentsOf: URL(filePath: path))
        #expect(untouched == before, "\(path)")
        guard !appends else { continue }
        #expect(throws: LedgerError.self) { try Ledger(path: path) }
        let after = try? Data(contentsOf: URL(filePath: path))
        #expect(after == before || words == "is of an older rootlatch", "\(path)")
      }
    }
  }
}
