import FoundationEssentials
import Identity
import JSONTree
import Storage
import TestKit
import Testing

@testable import Operations

/// A ledger's file that is gone when the test is done.
enum LedgerFile {
  static func with<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    try await ScratchFolder.with { try await body($0 + "/ledger.db") }
  }
}

@Suite struct LedgerTests {
  static let moment = Timestamp(milliseconds: 1_790_000_000_123)

  static func context(_ reason: String? = "bucket \"locked\" by a script") throws -> LedgerContext {
    LedgerContext(
      run: "00000000000000aa", command: "test", caller: "arn:aws:iam::111111111111:user/ada",
      callerAccount: try AccountID("111111111111"), host: "workstation", user: "ada", reason: reason)
  }

  static func fill(_ path: String, count: Int = 8) throws -> Ledger {
    let ledger = try Ledger(path: path)
    for number in 1...count {
      try ledger.append(
        [
          LedgerEvent(
            number % 2 == 1 ? .intent : .outcome, account: try AccountID("222222222222"),
            task: "S3UnlockBucketPolicy", intent: number % 2 == 1 ? nil : Int64(number - 1),
            outcome: number % 2 == 1 ? nil : .succeeded, detail: "line \(number)\twith \u{7F} and é",
            accessKeyID: number % 2 == 1 ? nil : "ASIA\(number)", requestIDs: ["r-\(number)", "s-\(number)"],
            data: ["n": .integer(number), "f": 1, "nested": ["a": [true, nil]]])
        ], context: try context(), time: moment)
    }
    return ledger
  }

  @Test func whatIsWrittenIsReadAgain() async throws {
    try await LedgerFile.with { path in
      let ledger = try Self.fill(path)
      let entries = try Ledger(path: path).entries()
      #expect(entries.map(\.sequence) == Array(1...8))
      #expect(entries[3].event.detail == "line 4\twith \u{7F} and é")
      #expect(entries[3].event.data?["nested"]?["a"]?[0]?.bool == true)
      #expect(entries[3].context == (try Self.context()))
      #expect(entries[3].time == Self.moment)
      #expect(entries[0].previous == LedgerEntry.noHash)
      for (entry, next) in zip(entries, entries.dropFirst()) { #expect(next.previous == entry.hash) }
      #expect(try ledger.head() == Ledger.Head(sequence: 8, hash: entries[7].hash))
      let verification = try ledger.verification()
      #expect(verification.isIntact && verification.count == 8 && verification.openIntents.isEmpty)
    }
  }

  @Test func queriesFindWhatTheyAskFor() async throws {
    try await LedgerFile.with { path in
      let ledger = try Self.fill(path)
      func numbers(_ query: LedgerQuery) throws -> [Int64] { try ledger.entries(query).map(\.sequence) }
      #expect(try numbers(LedgerQuery(accessKeyID: "ASIA4")) == [4])
      #expect(try numbers(LedgerQuery(requestID: "s-3")) == [3])
      #expect(try numbers(LedgerQuery(kinds: [.intent])) == [1, 3, 5, 7])
      #expect(try numbers(LedgerQuery(account: AccountID("222222222222"), limit: 2)) == [1, 2])
      #expect(try numbers(LedgerQuery(account: AccountID("333333333333"))).isEmpty)
      #expect(try numbers(LedgerQuery(after: 6)) == [7, 8])
      #expect(try numbers(LedgerQuery(limit: 3, takesLast: true)) == [6, 7, 8])
      #expect(try numbers(LedgerQuery(task: "S3UnlockBucketPolicy", run: "00000000000000aa")).count == 8)
      #expect(try numbers(LedgerQuery(from: Self.moment)).count == 8)
      #expect(try numbers(LedgerQuery(until: Self.moment)).isEmpty)
    }
  }

  @Test func theFileRefusesEveryChange() async throws {
    try await LedgerFile.with { path in
      _ = try Self.fill(path)
      let connection = try Connection(.file(path))
      for sql in [
        "UPDATE entry SET body = 'x'", "DELETE FROM entry WHERE sequence = 8",
        "INSERT INTO entry SELECT 9, body, hash, previous, time, run, account, access_key FROM entry WHERE sequence = 8",
        "INSERT INTO entry SELECT 20, body, hash, previous, time, run, account, access_key FROM entry WHERE sequence = 1",
        "INSERT OR REPLACE INTO entry SELECT 3, body, hash, previous, time, run, account, access_key FROM entry WHERE sequence = 3",
      ] {
        #expect("\(sql)") {
          try connection.script(sql)
        } throws: {
          "\($0)".contains("the ledger is append-only")
        }
      }
      #expect(try Ledger(path: path).verification().isIntact)
    }
  }

  @Test(arguments: try CaseFiles.rows("tampering.tsv"))
  func tamperingShowsAndIsPlaced(row: [String]) async throws {
    try await LedgerFile.with { path in
      _ = try Self.fill(path)
      let connection = try Connection(.file(path))
      for trigger in Ledger.guards { try connection.script("DROP TRIGGER \(trigger.name)") }
      try connection.script(row[1])
      for trigger in Ledger.guards { try connection.script(trigger.sql) }
      let verification = try Ledger(path: path).verification()
      let found = verification.problems.map { "\($0.kind.rawValue)@\($0.sequence ?? 0)" }
      #expect(found.joined(separator: " ") == row[2], "\(row[0]): \(verification.problems)")
      #expect(!verification.isIntact)
    }
  }

  @Test func missingTriggersShow() async throws {
    try await LedgerFile.with { path in
      _ = try Self.fill(path)
      try Connection(.file(path)).script("DROP TRIGGER entry_is_not_deleted")
      let problems = try Ledger(path: path).verification().problems
      #expect(problems.map(\.kind) == [.unguarded])
      #expect(problems.first?.description.contains("`entry_is_not_deleted` is gone") == true)
    }
  }

  /// Somebody who knows how the ledger is made leaves no trace in it; only what was kept elsewhere shows it.
  @Test func onlyAnchorsShowACarefulForgery() async throws {
    try await LedgerFile.with { path in
      let ledger = try Self.fill(path)
      let head = try ledger.head()
      let anchor = LedgerAnchor(sequence: head.sequence, hash: head.hash, time: Self.moment)
      #expect(try ledger.verification(against: [anchor]).isIntact)
      let connection = try Connection(.file(path))
      for trigger in Ledger.guards { try connection.script("DROP TRIGGER \(trigger.name)") }
      try connection.script("DELETE FROM entry; UPDATE sqlite_sequence SET seq = 0")
      for trigger in Ledger.guards { try connection.script(trigger.sql) }
      _ = try Self.fill(path, count: 6)
      #expect(try ledger.verification().isIntact)
      #expect(try ledger.verification(against: [anchor]).problems.map(\.kind) == [.truncated])
      try ledger.append([LedgerEvent(.note), LedgerEvent(.note)], context: Self.context(), time: Self.moment)
      let problems = try ledger.verification(against: [anchor]).problems
      #expect(problems.map(\.kind) == [.rewritten] && problems.first?.sequence == 8)
    }
  }

  @Test func anEditThatHashesAnewBreaksTheLink() async throws {
    try await LedgerFile.with { path in
      let ledger = try Self.fill(path)
      let old = try #require(try ledger.entry(4))
      var event = old.event
      event.detail = "something else"
      let forged = LedgerEntry(
        sequence: 4, time: old.time, context: old.context, event: event, previous: old.previous)
      let connection = try Connection(.file(path))
      try connection.script("DROP TRIGGER entry_is_not_changed")
      try connection.execute(
        "UPDATE entry SET body = ?, hash = ? WHERE sequence = 4", forged.canonicalText, forged.hash)
      let problems = try ledger.verification().problems.filter { $0.kind != .unguarded }
      #expect(problems.map(\.kind) == [.broken] && problems.first?.sequence == 5)
    }
  }

  @Test func anotherProgramVerifiesTheExport() async throws {
    try await LedgerFile.with { path in
      let ledger = try Self.fill(path, count: 20)
      let lines = try ledger.entries().map(\.exportedText)
      let told = try await PythonInterpreter.run(
        CaseFiles.path("verify_ledger.py"), input: lines.joined(separator: "\n"))
      let head = try ledger.head()
      #expect(told == "\(head.sequence) \(head.hash)\n")
      await #expect(throws: (any Error).self) {
        _ = try await PythonInterpreter.run(
          CaseFiles.path("verify_ledger.py"), input: (lines[..<9] + lines[10...]).joined(separator: "\n"))
      }
    }
  }

  @Test func manyTasksShareOneChain() async throws {
    try await LedgerFile.with { path in
      let writers = [
        LedgerWriter(try Ledger(path: path), context: try Self.context()) { Self.moment },
        LedgerWriter(try Ledger(path: path), context: try Self.context()) { Self.moment },
      ]
      let entries = await withTaskGroup(of: [LedgerEntry].self) { group in
        for number in 0..<300 {
          group.addTask {
            (try? await writers[number % 2].append([
              LedgerEvent(.step, step: "\(number)"), LedgerEvent(.step, step: "\(number)"),
            ])) ?? []
          }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(Set(entries.map(\.sequence)) == Set(1...600))
      let stored = try Ledger(path: path).entries()
      #expect(Set(stored) == Set(entries))
      // What one task appends together stands together.
      for place in stride(from: 0, to: 600, by: 2) {
        #expect(stored[place].event.step == stored[place + 1].event.step)
      }
      #expect(try Ledger(path: path).verification().isIntact)
    }
  }

  @Test func cancelledTasksStillWrite() async throws {
    let ledger = try Ledger.inMemory()
    let writer = LedgerWriter(ledger, context: try Self.context()) { Self.moment }
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return try await writer.append(LedgerEvent(.outcome, outcome: .unknown))
    }
    #expect(try await task.value.sequence == 1)
    #expect(try ledger.head().sequence == 1)
  }

  @Test func textsHaveLimits() async throws {
    let ledger = try Ledger.inMemory()
    let long = String(repeating: "é", count: 100_000)
    for reason in ["", "  ", "two\nlines", String(repeating: "x", count: LedgerLimits.reason + 1)] {
      #expect(throws: LedgerError.self) {
        try ledger.append([LedgerEvent(.note)], context: Self.context(reason), time: Self.moment)
      }
    }
    for event in [
      LedgerEvent(.step, step: String(repeating: "x", count: 513)),
      LedgerEvent(.note, data: .string(long)),
      LedgerEvent(.note, requestIDs: Array(repeating: "r", count: 65)),
    ] {
      let writer = LedgerWriter(ledger, context: try Self.context()) { Self.moment }
      await #expect(throws: LedgerError.self) { try await writer.append(event) }
    }
    #expect(try ledger.head().sequence == 0)
    let entry = try #require(
      try ledger.append([LedgerEvent(.note, detail: long)], context: Self.context(), time: Self.moment).first)
    #expect(entry.event.detail.map { $0.utf8.count <= LedgerLimits.detail && $0.hasSuffix("é…") } == true)
    #expect(try ledger.verification().isIntact)
  }

  @Test func otherFilesAreNotTouched() async throws {
    try await LedgerFile.with { path in
      try Data("not a database, but long enough to be looked at as one".utf8).write(to: URL(filePath: path))
      #expect(throws: LedgerError.self) { try Ledger(path: path) }
      #expect(throws: LedgerError.self) { try Ledger(path: path + "/x/y") }
      #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Data("not a database".utf8)))
    }
  }

  @Test func databasesOfOthersAreRefused() async throws {
    try await LedgerFile.with { path in
      try Connection(.file(path)).script("CREATE TABLE document (id TEXT); PRAGMA user_version = 1")
      let error = #expect(throws: LedgerError.self) { try Ledger(path: path) }
      #expect(error?.description.contains("of another program") == true)
    }
  }

  @Test func anchorsAreReadAgain() throws {
    let anchor = LedgerAnchor(sequence: 7, hash: String(repeating: "a", count: 64), time: Self.moment)
    #expect(LedgerAnchor(text: anchor.text) == anchor)
    for text in ["", "{}", anchor.text.replacing("anchor/1", with: "anchor/2"), "[1]"] {
      #expect(LedgerAnchor(text: text) == nil)
    }
  }
}
