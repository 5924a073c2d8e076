import CloudTrail
import Compression
import FoundationEssentials
import Glibc
import HostSystem
import TestKit
import Testing

@testable import Operations

/// A source that looks once and then hears what happens: its next look is never due.
@Suite("Folders as sources", .timeLimit(.minutes(5)))
struct FolderSourceTests {
  private static func source(_ path: String) -> FolderSource {
    FolderSource(path: path, interval: .seconds(86_400), takesAll: true)
  }

  /// A folder that is gone after the test.
  private static func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "folder-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  private static func record(_ id: String) -> String {
    #"{"eventName":"A","eventTime":"2025-01-01T00:00:00Z","eventID":"\#(id)"}"#
  }

  /// The ids of what comes next, so many of them, and the places behind them.
  private static func ids(_ source: FolderSource, _ count: Int) async throws -> Set<String> {
    var ids: Set<String> = []
    while ids.count < count, let batch = try await source.next() {
      for case .record(let bytes) in batch.contents { ids.insert(try TrailEvent(record: bytes).id) }
      #expect(batch.problems.isEmpty)
    }
    return ids
  }

  @Test("Lines, documents and folders that appear are told by the system, without a look")
  func events() async throws {
    try await Self.withFolder { folder in
      try PrivateFile(folder + "/grow.log").append(Array("\(Self.record("1"))\n".utf8))
      let source = Self.source(folder)
      #expect(try await Self.ids(source, 1) == ["1"])
      // The end of the look, behind which nothing is due.
      try PrivateFile(folder + "/grow.log").append(Array("\(Self.record("2"))\n".utf8))
      #expect(try await Self.ids(source, 1) == ["2"])
      let packed = try Gzip.compress(Array(#"{"Records":[\#(Self.record("3"))]}"#.utf8))
      try PrivateFile(folder + "/.part").append(packed)
      #expect(unsafe rename(folder + "/.part", folder + "/a.json.gz") == 0)
      #expect(try await Self.ids(source, 1) == ["3"])
      try PrivateFile(folder + "/b.json").append(Array(#"{"Records":[\#(Self.record("4"))]}"#.utf8))
      #expect(try await Self.ids(source, 1) == ["4"])
      try PrivateFile(folder + "/new/deep/c.log").createIfMissing()
      try PrivateFile(folder + "/new/deep/c.log").append(Array("\(Self.record("5"))\n".utf8))
      #expect(try await Self.ids(source, 1) == ["5"])
    }
  }

  @Test("A single file is heard of as well, also one that appears later or takes the place of another")
  func file() async throws {
    try await Self.withFolder { folder in
      let path = folder + "/events.log"
      let source = Self.source(path)
      let first = Task { try await Self.ids(source, 1) }
      try PrivateFile(path).append(Array("\(Self.record("1"))\n".utf8))
      #expect(try await first.value == ["1"])
      try PrivateFile(folder + "/neighbour.log").append(Array("\(Self.record("no"))\n".utf8))
      try PrivateFile(folder + "/next").append(Array("\(Self.record("2"))\n".utf8))
      #expect(unsafe rename(folder + "/next", path) == 0)
      #expect(try await Self.ids(source, 1) == ["2"])
    }
  }

  @Test("A batch names the files that are read further, and those that are gone, and no others")
  func parts() async throws {
    try await Self.withFolder { folder in
      for name in ["a", "b", "c"] {
        try PrivateFile(folder + "/\(name).log").append(Array("\(Self.record(name))\n".utf8))
      }
      func parts(_ known: [String: String]) async throws -> [String: String?] {
        let source = FolderSource(path: folder, interval: .zero, takesAll: true, isOnce: true)
        await source.resume(parts: known)
        var parts: [String: String?] = [:]
        while let batch = try await source.next() { parts.merge(batch.parts) { $1 } }
        return parts
      }
      let all = try await parts([:])
      #expect(Set(all.keys) == Set(["a", "b", "c"].map { folder + "/\($0).log" }))
      #expect(unsafe unlink(folder + "/a.log") == 0)
      try PrivateFile(folder + "/b.log").append(Array("\(Self.record("d"))\n".utf8))
      let later = try await parts(all.compactMapValues { $0 })
      #expect(Set(later.keys) == [folder + "/a.log", folder + "/b.log"])
      #expect(later[folder + "/a.log"] == .some(nil))
    }
  }

  @Test("A file with more lines than are taken at once is read on at once")
  func large() async throws {
    try await Self.withFolder { folder in
      let lines = (0..<60_000).map { Self.record("\($0)") }.joined(separator: "\n") + "\n"
      #expect(lines.utf8.count > 4 << 20)
      try PrivateFile(folder + "/grow.log").append(Array(lines.utf8))
      #expect(try await Self.ids(Self.source(folder), 60_000).count == 60_000)
    }
  }

  @Test("Damaged and foreign lines are told one by one, and the lines around them are read")
  func lines() {
    let good = Self.record("1")
    let envelope = #"{"detail-type":"AWS API Call via CloudTrail","detail":\#(Self.record("2"))}"#
    let text = [good, "{\"eventID\":", envelope, "", "what", #"{"a":1}"#, Self.record("3")].joined(
      separator: "\n")
    var batch = WatchBatch()
    var sieve = RecordSieve(takesAll: true)
    sieve.readLines(Array(text.utf8), named: "lines", into: &batch)
    let ids = batch.contents.compactMap { content in
      if case .record(let bytes) = content { try? TrailEvent(record: bytes).id } else { nil }
    }
    #expect(ids == ["1", "2", "3"])
    #expect(batch.problems.count == 3, "\(batch.problems)")
    #expect(batch.problems.last == "lines: neither a CloudTrail record nor a GuardDuty finding")
  }
}
