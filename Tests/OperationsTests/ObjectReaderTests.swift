import AWSClient
import AWSServices
import AWSWire
import HTTPMessage
import LabTesting
import TestKit
import Testing

@testable import Operations

@Suite("Reading of objects")
struct ObjectReaderTests {
  private static let limits: ObjectReader.Limits = {
    var limits = ObjectReader.Limits()
    limits.part = 1000
    limits.largest = 10_000
    return limits
  }()

  private static func bytes(_ count: Int, salt: UInt8 = 0) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) &+ salt }
  }

  private func object(_ told: ToldBucket, size: Int?) -> BucketObject {
    var object = S3.Object()
    object.key = "large"
    object.size = size
    return BucketObject(object, in: ToldBucket.bucket)
  }

  private func ranges(_ told: ToldBucket) -> [String] {
    told.transport.requests.filter { $0.method == .get }.map { $0.fields["Range"] ?? "all" }
  }

  @Test(
    "an object comes back whole, in parts of one version of it",
    arguments: [0, 1, 999, 1000, 1001, 2000, 4500, 10_000], [true, false])
  func parts(_ count: Int, knowsSize: Bool) async throws {
    try await ToldBucket.with { told in
      try await told.put("large", Self.bytes(count))
      let reader = ObjectReader(told.client, Self.limits)
      #expect(try await reader.read(object(told, size: knowsSize ? count : nil)).bytes == Self.bytes(count))
      let asked = ranges(told)
      #expect(asked.count == max((count + 999) / 1000, 1))
      #expect(asked.contains("all") == (knowsSize && count <= 1000))
      // All parts but the first name the entity tag of the first.
      let tags = told.transport.requests.filter { $0.method == .get }.map { $0.fields["If-Match"] }
      #expect(tags.count { $0 != nil } == asked.count - 1)
    }
  }

  @Test("what the writer said of an object comes with it, whatever its size", arguments: [10, 4500])
  func metadata(_ count: Int) async throws {
    try await ToldBucket.with { told in
      var input = S3.PutObject.Input()
      input.bucket = ToldBucket.bucket
      input.key = "large"
      input.body = Blob(Self.bytes(count))
      input.metadata = ["signature": "abc"]
      _ = try await told.client.call(S3.PutObject.self, input)
      for size in [nil, count] {
        let content = try await ObjectReader(told.client, Self.limits).read(object(told, size: size))
        #expect(content.metadata?["signature"] == "abc" && content.bytes == Self.bytes(count))
      }
    }
  }

  @Test("a version that may not be named is read as the object of that name")
  func version() async throws {
    let refusal = HTTPResponse(
      status: 403, fields: ["Content-Type": "application/xml"],
      body: Array("<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>".utf8))
    let isAllClosed = Locked(false)
    try await ToldBucket.with(
      answer: { request in
        guard request.method == .get else { return nil }
        return request.query?.contains("versionId") == true || isAllClosed.with { $0 } ? refusal : nil
      }
    ) { told in
      try await told.put("large", Self.bytes(4500))
      var named = object(told, size: 4500)
      named.version = "abc"
      let reader = ObjectReader(told.client, Self.limits)
      #expect(try await reader.read(named).bytes == Self.bytes(4500))
      isAllClosed.with { $0 = true }
      let error = await #expect(throws: ObjectReadError.self) { _ = try await reader.read(named) }
      #expect(error?.isRefusal == true)
    }
  }

  @Test("an object that is written anew while it is read is read again")
  func changing() async throws {
    let once = Locked(true)
    let refusal = HTTPResponse(
      status: 412, fields: ["Content-Type": "application/xml"],
      body: Array("<Error><Code>PreconditionFailed</Code><Message>no</Message></Error>".utf8))
    try await ToldBucket.with(
      answer: { request in
        guard request.fields["Range"] == "bytes=2000-2999" else { return nil }
        let isFirst = once.with { isFirst in
          defer { isFirst = false }
          return isFirst
        }
        return isFirst ? refusal : nil
      }
    ) { told in
      try await told.put("large", Self.bytes(4500))
      let reader = ObjectReader(told.client, Self.limits)
      #expect(try await reader.read(object(told, size: 4500)).bytes == Self.bytes(4500))
      #expect(ranges(told).count == 10)
    }
    try await ToldBucket.with(answer: { $0.fields["If-Match"] == nil ? nil : refusal }) { told in
      try await told.put("large", Self.bytes(4500))
      await #expect(throws: ObjectReadError.self) {
        try await ObjectReader(told.client, Self.limits).read(object(told, size: 4500))
      }
    }
  }

  @Test("an object larger than the responses that a transport takes is read by its parts")
  func largerThanResponses() async throws {
    try await ToldBucket.with(over: .socket) { told in
      try await told.put("large", Self.bytes(9500))
      var configuration = told.client.configuration
      configuration.transport = try CurlTransport(options: .init(maxResponseBytes: 2000))
      let client = AWSClient(configuration)
      var whole = S3.GetObject.Input()
      whole.bucket = ToldBucket.bucket
      whole.key = "large"
      await #expect(throws: ClientError.self) { try await client.call(S3.GetObject.self, whole) }
      let reader = ObjectReader(client, Self.limits)
      #expect(try await reader.read(object(told, size: 9500)).bytes == Self.bytes(9500))
    }
    #expect(ObjectReader.Limits().part <= CurlTransport.Options().maxResponseBytes)
  }

  @Test("a part that is too short is asked for again")
  func short() async throws {
    let count = Locked(0)
    let short = HTTPResponse(
      status: 206, fields: ["Content-Range": "bytes 1000-1999/4500", "ETag": "\"x\""], body: [1, 2, 3])
    func answer(_ times: Int) -> WatchedTransport.Answer {
      { request in
        guard request.fields["Range"] == "bytes=1000-1999" else { return nil }
        return count.with { count in
          count += 1
          return count <= times ? short : nil
        }
      }
    }
    try await ToldBucket.with(answer: answer(2)) { told in
      try await told.put("large", Self.bytes(4500))
      let bytes = try await ObjectReader(told.client, Self.limits).read(object(told, size: nil)).bytes
      #expect(bytes == Self.bytes(4500))
    }
    count.with { $0 = 0 }
    try await ToldBucket.with(answer: answer(9)) { told in
      try await told.put("large", Self.bytes(4500))
      let error = await #expect(throws: ObjectReadError.self) {
        try await ObjectReader(told.client, Self.limits).read(object(told, size: nil))
      }
      #expect(error.map { "\($0)" } == "a part of 1000 bytes came with 3, each time")
    }
  }

  @Test("what is too large is left out, whether a list says so or the object does", arguments: [nil, 10_001])
  func large(_ size: Int?) async throws {
    try await ToldBucket.with { told in
      try await told.put("large", Self.bytes(10_001))
      let error = await #expect(throws: ObjectReadError.self) {
        try await ObjectReader(told.client, Self.limits).read(object(told, size: size))
      }
      #expect(error.map { "\($0)" } == "the object has more than the 10000 bytes that are taken")
      #expect(ranges(told).count == (size == nil ? 1 : 0))
    }
  }
}
