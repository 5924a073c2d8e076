import AWSClient
import CloudTrail
import Compression
import HTTPMessage
import Identity
import LabTesting
import TestKit
import Testing

@testable import Operations

@Suite("Buckets as sources")
struct BucketSourceTests {
  private static let start = Timestamp(seconds: 1_790_000_000)

  private static func id(_ number: Int) -> String { "11111111-2222-3333-4444-\(100_000_000_000 + number)" }

  private static func file(_ number: Int) throws -> [UInt8] {
    try Gzip.compress(
      TrailScanTests.log([TrailScanTests.root("GetUser", id(number), "2026-03-01T00:01:00Z")]))
  }

  /// The key of a log file that was delivered at a moment.
  private static func key(
    _ moment: Timestamp, _ unique: String, account: String = "111122223333", region: String = "us-east-1"
  ) -> String {
    let day = moment.day.split(separator: "-").joined(separator: "/")
    return
      "AWSLogs/\(account)/CloudTrail/\(region)/\(day)/\(account)_CloudTrail_\(region)_\(moment.basic.dropLast(3))Z_"
      + "\(unique).json.gz"
  }

  /// One look, to its end: the ids of the records, and the problems.
  private func look(_ source: BucketSource) async throws -> (
    ids: [String], problems: [String], place: String?
  ) {
    var ids: [String] = []
    var problems: [String] = []
    while let batch = try await source.next() {
      for case .record(let bytes) in batch.contents { ids.append(try TrailEvent(record: bytes).id) }
      problems += batch.problems
      if let place = batch.place { return (ids.sorted(), problems, place) }
    }
    return (ids.sorted(), problems, nil)
  }

  private func source(
    _ told: ToldBucket, _ now: Locked<Timestamp>, prefix: String = "AWSLogs/", since: Timestamp = start
  ) -> BucketSource {
    BucketSource(
      told.client, bucket: ToldBucket.bucket, prefix: prefix, interval: .zero, since: since, takesAll: false,
      now: { now.with { $0 } })
  }

  private func ids(_ numbers: Int...) -> [String] { numbers.map(Self.id).sorted() }

  @Test(
    "what appears is read once, late files and new Regions included",
    arguments: ["AWSLogs/", "", "AWSLogs/1111"])
  func follows(_ prefix: String) async throws {
    try await ToldBucket.with { told in
      let now = Locked(Self.start)
      let early = Self.start - .seconds(86_400)
      try await told.put(Self.key(early, "OLD"), Self.file(1))
      try await told.put(Self.key(Self.start - .seconds(60), "M"), Self.file(2))
      try await told.put("AWSLogs/111122223333/CloudTrail-Digest/us-east-1/2026/09/21/x.json.gz", [0])
      let source = source(told, now, prefix: prefix)
      var found = try await look(source)
      // S3's date of the old file is that of the lab, long before what this test calls now.
      #expect(found.ids == ids(2) && found.problems == [] && found.place == Self.start.iso8601)
      #expect(try await look(source).ids == [])
      // A file of the same minute whose name stands before, and one that is half an hour late.
      now.with { $0 = Self.start + .seconds(300) }
      try await told.put(Self.key(Self.start - .seconds(60), "A"), Self.file(3))
      try await told.put(Self.key(Self.start - .seconds(1800), "LATE"), Self.file(4))
      try await told.put(Self.key(Self.start + .seconds(240), "N"), Self.file(5))
      found = try await look(source)
      #expect(found.ids == ids(3, 4, 5))
      // The next day, in a Region that was not there, and in another account.
      now.with { $0 = Self.start + .seconds(86_400) }
      try await told.put(Self.key(Self.start + .seconds(86_100), "O", region: "eu-west-1"), Self.file(6))
      try await told.put(Self.key(Self.start + .seconds(86_100), "P", account: "111144445555"), Self.file(7))
      found = try await look(source)
      #expect(found.ids == ids(6, 7))
      // Lists begin at the time, not at the beginning of the bucket.
      let lists = told.transport.requests.compactMap(\.query).filter { $0.contains("start-after") }
      #expect(lists.contains { $0.contains("111122223333_CloudTrail_us-east-1_20260921T13") })
    }
  }

  @Test("a watch that starts again goes on where it was, and reads the last while again")
  func restart() async throws {
    try await ToldBucket.with { told in
      let now = Locked(Self.start)
      try await told.put(Self.key(Self.start - .seconds(60), "A"), Self.file(1))
      let first = try await look(source(told, now))
      now.with { $0 = Self.start + .seconds(7200) }
      try await told.put(Self.key(Self.start + .seconds(3000), "B"), Self.file(2))
      let second = source(told, now, since: Self.start + .seconds(7200))
      await second.resume(at: first.place)
      #expect(try await look(second).ids == ids(1, 2))
    }
  }

  @Test("one object or folder that is kept from us is told once, and the rest is read")
  func refused() async throws {
    let refusal = HTTPResponse(
      status: 403, fields: ["Content-Type": "application/xml"],
      body: Array("<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>".utf8))
    let isOpen = Locked(false)
    try await ToldBucket.with(
      answer: { request in
        let isKept =
          request.method == .get && request.path.contains("SECRET")
          || request.query?.contains("CloudTrail%2Feu-west-1%2F") == true
            && request.query?.contains("delimiter") != true
        return isKept && !isOpen.with { $0 } ? refusal : nil
      }
    ) { told in
      let now = Locked(Self.start)
      try await told.put(Self.key(Self.start - .seconds(60), "A"), Self.file(1))
      try await told.put(Self.key(Self.start - .seconds(60), "SECRET"), Self.file(2))
      try await told.put(Self.key(Self.start - .seconds(60), "B", region: "eu-west-1"), Self.file(3))
      try await told.put(Self.key(Self.start - .seconds(60), "C"), [0x1F, 0x8B, 0x08, 0])
      let source = source(told, now)
      let found = try await look(source)
      #expect(found.ids == ids(1))
      #expect(found.problems.count == 3, "\(found.problems)")
      #expect(found.problems.count { $0.contains("AccessDenied") } == 2)
      now.with { $0 = Self.start + .seconds(900) }
      let again = try await look(source)
      #expect(again.problems == [] && again.ids == [])
      isOpen.with { $0 = true }
      now.with { $0 = Self.start + .seconds(1200) }
      #expect(try await look(source).ids == ids(2, 3))
    }
  }

  /// What a look gives, and what is kept of it.
  private func parts(_ source: BucketSource, _ kept: inout [String: String]) async throws -> WatchBatch {
    var all = WatchBatch()
    repeat {
      let batch = try #require(try await source.next())
      all.contents += batch.contents
      all.problems += batch.problems
      all.place = batch.place
      for (name, value) in batch.parts { kept[name] = value }
    } while all.place == nil
    return all
  }

  @Test(
    "an object that cannot be read for days is read at last, by this watch or the next",
    arguments: [false, true])
  func refusedForDays(_ restarts: Bool) async throws {
    let refusal = HTTPResponse(
      status: 403, fields: ["Content-Type": "application/xml"],
      body: Array(
        "<Error><Code>InvalidObjectState</Code><Message>The operation is not valid for the object's storage class</Message></Error>"
          .utf8))
    let isOpen = Locked(false)
    try await ToldBucket.with(
      answer: { request in
        request.method == .get && request.path.contains("SECRET") && !isOpen.with { $0 } ? refusal : nil
      }
    ) { told in
      let now = Locked(Self.start)
      var kept: [String: String] = [:]
      let key = Self.key(Self.start - .seconds(60), "SECRET")
      try await told.put(key, Self.file(1))
      try await told.put(Self.key(Self.start - .seconds(60), "FINE"), Self.file(2))
      var source = source(told, now)
      let first = try await parts(source, &kept)
      #expect(first.contents.count == 1 && first.problems.count == 1)
      #expect(first.problems.first?.contains("restore it with `aws s3api restore-object`") == true)
      #expect(kept == [key: "\(Self.start.iso8601) \(try Self.file(1).count)"])
      // Looks go on for five days, and each hour the object is tried once.
      let before = told.transport.requests.count { $0.path.contains("SECRET") }
      for hour in 1...120 as ClosedRange<Int64> {
        now.with { $0 = Self.start + .seconds(hour * 3600) }
        for _ in 0..<3 { #expect(try await parts(source, &kept).problems == []) }
      }
      #expect(told.transport.requests.count { $0.path.contains("SECRET") } == before + 120)
      if restarts {
        source = self.source(told, now)
        await source.resume(at: now.with { $0 }.iso8601)
        await source.resume(parts: kept)
      }
      isOpen.with { $0 = true }
      now.with { $0 = $0 + .seconds(3700) }
      #expect(try await parts(source, &kept).contents.count == 1)
      #expect(kept == [:])
    }
  }

  @Test("an object is given up after a week, and one that is gone at once")
  func givenUp() async throws {
    var failures = BucketFailures()
    let object = BucketObject("a.json.gz", in: "logs", size: 7)
    #expect(failures.note(object, at: Self.start) == nil)
    #expect(failures.due(at: Self.start + .seconds(59)) == [])
    #expect(failures.due(at: Self.start + .seconds(60)) == [object])
    #expect(failures.note(object, at: Self.start + .seconds(60)) == nil)
    #expect(failures.due(at: Self.start + .seconds(179)) == [])
    var next = BucketFailures()
    next.resume(["a.json.gz": "\(Self.start.iso8601) 7", "b": "no time"], in: "logs", at: Self.start)
    #expect(next.due(at: Self.start) == [object])
    #expect(next.note(object, at: Self.start + BucketFailures.patience)?.contains("in a week") == true)
    #expect(next.takeChanges() == ["a.json.gz": nil])
    for number in 0..<BucketFailures.limit {
      let other = BucketObject("b\(number)", in: "logs", size: nil)
      let told = failures.note(other, at: Self.start + .seconds(1))
      #expect((told != nil) == (number == BucketFailures.limit - 1))
      if let told { #expect(told.hasPrefix("s3://logs/a.json.gz: given up")) }
    }
    try await ToldBucket.with { told in
      var kept: [String: String] = [:]
      let now = Locked(Self.start)
      let source = source(told, now)
      await source.resume(parts: ["AWSLogs/gone.json.gz": Self.start.iso8601])
      let batch = try await parts(source, &kept)
      #expect(batch.problems.count == 1 && batch.problems[0].contains("NoSuchKey"))
      #expect(batch.parts.isEmpty && !source.hasFailures)
    }
  }

  @Test("a bucket that is laid out otherwise is followed by S3's own dates")
  func otherLayout() async throws {
    try await ToldBucket.with { told in
      let now = Locked(TestLab.moment)
      try await told.put("exports/2026/03/a.json.gz", Self.file(1))
      let source = source(told, now, prefix: "exports/", since: TestLab.moment)
      #expect(try await look(source).ids == ids(1))
      try await told.put("exports/2026/03/0.json.gz", Self.file(2))
      #expect(try await look(source).ids == ids(2))
      #expect(try await look(source).ids == [])
    }
  }

  @Test("a bucket that is not there is an error of the source, to be asked again")
  func noBucket() async throws {
    try await ToldBucket.with { told in
      let source = BucketSource(
        told.client, bucket: "nowhere-at-all", prefix: "", interval: .zero, since: Self.start,
        takesAll: false,
        now: { Self.start })
      await #expect(throws: ClientError.self) { _ = try await source.next() }
    }
  }
}
