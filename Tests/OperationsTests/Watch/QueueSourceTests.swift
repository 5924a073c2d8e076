import AWSClient
import AWSServices
import CloudTrail
import Compression
import HTTPMessage
import Identity
import LabTesting
import TestKit
import Testing

@testable import Operations

@Suite("Queues as sources")
struct QueueSourceTests {
  private static func id(_ number: Int) -> String { "11111111-2222-3333-4444-00000000000\(number)" }

  private static func file(_ numbers: Int...) throws -> [UInt8] {
    try Gzip.compress(
      TrailScanTests.log(
        numbers.map { TrailScanTests.root("GetUser", id($0), "2026-03-01T00:01:00Z") }
          + [TrailScanTests.other(7)]))
  }

  /// Everything that a source gives until its queue is empty, each batch acknowledged.
  private func drain(_ source: QueueSource) async throws -> WatchBatch {
    var all = WatchBatch()
    while let batch = try await source.next() {
      all.contents += batch.contents
      all.passed += batch.passed
      all.problems += batch.problems
      all.receipts += batch.receipts
      try await source.acknowledge(batch)
    }
    return all
  }

  private func ids(_ batch: WatchBatch) throws -> Set<String> {
    Set(
      try batch.contents.compactMap { content in
        guard case .record(let bytes) = content else { return "finding" }
        let id = try TrailEvent(record: bytes).id
        // One of another user speaks of root, and may be handed over.
        return id.hasPrefix("event-") ? nil : id
      })
  }

  @Test(
    "word of new objects leads to their records, however it is wrapped",
    arguments: TestLab.Connection.allCases)
  func notices(_ connection: TestLab.Connection) async throws {
    try await ToldBucket.with(over: connection) { told in
      let layout = "AWSLogs/111122223333/"
      try await told.put(layout + "CloudTrail/us-east-1/2026/03/01/a b+ü.json.gz", Self.file(1))
      // Neither is read: a digest, and the snapshot of another service.
      try await told.put(layout + "CloudTrail-Digest/us-east-1/2026/03/01/d.json.gz", [0])
      try await told.put(layout + "Config/us-east-1/2026/3/1/ConfigSnapshot/c.json.gz", [0])
      try await told.put("photo.jpg", [0])
      try await told.send(
        #"{"version":"0","id":"x","detail-type":"AWS API Call via CloudTrail","source":"aws.iam","detail":"#
          + TrailScanTests.root("GetUser", Self.id(2), "2026-03-01T00:01:00Z") + "}")
      let bucket = ToldBucket.bucket
      try await put(told, "x 1%20.json.gz", 3)
      let inner =
        #"{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Copy\",\"awsRegion\":\"us-east-1\","#
        + #"\"s3\":{\"bucket\":{\"name\":\"\#(bucket)\"},\"object\":{\"key\":\"x+1%2520.json.gz\"}}}]}"#
      try await told.send(#"{"Type":"Notification","TopicArn":"arn","Message":"\#(inner)"}"#)
      try await put(told, "y+1%20.json.gz", 4)
      try await told.send(
        #"{"version":"0","source":"aws.s3","detail-type":"Object Created","region":"us-east-1","detail":{"bucket":"#
          + #"{"name":"\#(bucket)"},"object":{"key":"y+1%20.json.gz","size":9,"etag":"0"},"reason":"PutObject"}}"#
      )
      try await put(told, "z+1.json.gz", 5)
      try await told.send(#"{"s3Bucket":"\#(bucket)","s3ObjectKey":["z+1.json.gz"]}"#)
      try await told.send("CloudTrail validation message.")
      try await told.send(#"{"Type":"Notification","Message":"CloudTrail validation message."}"#)
      try await told.send(
        #"{"Records":[{"eventSource":"aws:s3","eventName":"ObjectRemoved:Delete","eventTime":"2026-03-01T00:00:00Z","#
          + #""s3":{"bucket":{"name":"\#(bucket)"},"object":{"key":"gone.json.gz"}}}]}"#)
      let source = QueueSource(told.client, url: told.queue, isOnce: true)
      let all = try await drain(source)
      #expect(all.problems == [])
      let found = try ids(all)
      #expect(found == Set((1...5).map(Self.id)), "\(found)")
      // Objects 3, 4 and 5 were told of by S3 itself as well: seven files, and one record that came by itself.
      #expect(all.contents.count + all.passed == 15)
      #expect(try await told.count() == 0)
      let keys = told.transport.requests.filter { $0.method == .get }.map(\.path)
      #expect(!keys.contains { $0.contains("Digest") || $0.contains("Config") || $0.contains("photo") })
    }
  }

  private func put(_ told: ToldBucket, _ key: String, _ number: Int) async throws {
    try await told.put(key, Self.file(number))
  }

  @Test("what cannot be read is told once and stays, and the rest is taken")
  func poison() async throws {
    let refusal = HTTPResponse(
      status: 403, fields: ["Content-Type": "application/xml"],
      body: Array("<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>".utf8))
    try await ToldBucket.with(
      answer: { $0.path.contains("secret") ? refusal : nil }
    ) { told in
      var damaged = try Self.file(1, 2)
      damaged.removeLast(12)
      try await told.put("good.json.gz", Self.file(3))
      try await told.put("damaged.json.gz", damaged)
      try await told.send("what is this")
      try await told.send(#"{"a":1}"#)
      try await told.send(#"{"s3Bucket":"\#(ToldBucket.bucket)","s3ObjectKey":["secret.json.gz"]}"#)
      try await told.send(#"{"s3Bucket":"\#(ToldBucket.bucket)","s3ObjectKey":["gone.json.gz"]}"#)
      let source = QueueSource(told.client, url: told.queue, isOnce: true)
      let all = try await drain(source)
      #expect(all.problems.count == 5, "\(all.problems)")
      for word in ["damaged.json.gz", "expected a value", "neither", "AccessDenied", "NoSuchKey"] {
        #expect(all.problems.contains { $0.contains(word) }, "\(word): \(all.problems)")
      }
      #expect(all.problems.allSatisfy { $0.hasSuffix("; the message stays in the queue") })
      #expect(try ids(all).contains(Self.id(3)))
      // The test event of the bucket and the good file are gone.
      #expect(try await told.count() == 5)
      try await told.lab.advance(seconds: QueueReader.hidden + 1)
      let again = try await drain(source)
      #expect(again.problems == [])
      #expect(again.receipts == [])
    }
  }

  @Test("messages stay hidden while they are worked on")
  func visibility() async throws {
    let gate = Latch()
    try await ToldBucket.with { told in
      try await told.put("good.json.gz", Self.file(1))
      let seen = Locked(0)
      let transport = WaitingTransport(told.client.configuration.transport) { request in
        let target = request.fields["X-Amz-Target"] ?? ""
        if target.hasSuffix("ChangeMessageVisibility"),
          seen.with({ count in
            count += 1; return count
          }) == 3
        {
          gate.open()
        }
        // The object comes after the messages were hidden anew three times.
        if request.method == .get, request.path.contains("good") { await gate.wait() }
      }
      var configuration = told.client.configuration
      configuration.transport = transport
      configuration.clock = TravellingClock(start: TestLab.moment)
      let source = QueueSource(AWSClient(configuration), url: told.queue, isOnce: true)
      let batch = try #require(try await source.next())
      #expect(batch.problems == [])
      #expect(try ids(batch) == [Self.id(1)])
      try await source.acknowledge(batch)
      #expect(try await told.count() == 0)
    }
  }

  @Test("a scan looks into a queue and leaves everything there, to be received at once")
  func scan() async throws {
    try await ToldBucket.with { told in
      try await told.put("AWSLogs/111122223333/CloudTrail/us-east-1/2026/03/01/a.json.gz", Self.file(1))
      try await told.send(TrailScanTests.root("CreateAccessKey", Self.id(2), "2026-03-01T00:02:00Z"))
      try await told.send("poison")
      let before = try await told.count()
      let result = await TrailScan(TrailScanOptions()).sources([.queue(told.queue)], client: told.client)
      #expect(result.summary.rootRecords == 2 && result.summary.damagedFiles == 1, "\(result.damages)")
      #expect(result.damages.first?.path.hasPrefix("message ") == true)
      #expect(try await told.count() == before)
      #expect(try await told.attribute("ApproximateNumberOfMessages") == "\(before)")
      var options = TrailScanOptions()
      options.filter.accounts = ["444455556666"]
      let none = await TrailScan(options).sources([.queue(told.queue)], client: told.client)
      #expect(none.summary.rootRecords == 0)
    }
  }
}
