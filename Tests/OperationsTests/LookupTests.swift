import AWSClient
import AWSServices
import AWSWire
import CloudTrail
import HTTPMessage
import HostSystem
import Identity
import LabTesting
import TestKit
import Testing

@testable import Operations

@Suite("Event histories, page by page")
struct LookupTests {
  private static let calls = 230

  /// A lab whose history has some pages, a few records a second.
  private func withHistory(_ body: (TestLab) async throws -> Void) async throws {
    try await TestLab.run(.inProcess) { lab in
      for number in 1...Self.calls {
        _ = try await lab.client.call(STS.GetCallerIdentity.self, .init())
        if number.isMultiple(of: 7) { try await lab.advance(seconds: 1) }
      }
      try await body(lab)
    }
  }

  /// A client that is refused after so many calls.
  private func client(_ lab: TestLab, calls: Int) -> (AWSClient, WatchedTransport) {
    let left = Locked(calls)
    let refusal = HTTPResponse(
      status: 400, fields: ["Content-Type": "application/x-amz-json-1.1"],
      body: Array(#"{"__type":"AccessDeniedException","Message":"the program was killed here"}"#.utf8))
    let transport = WatchedTransport(lab.transport) { _ in
      left.with { left in
        left -= 1
        return left < 0 ? refusal : nil
      }
    }
    var configuration = lab.client.configuration
    configuration.transport = transport
    configuration.clock = TravellingClock(start: TestLab.moment)
    return (AWSClient(configuration), transport)
  }

  @Test(
    "a scan that was killed goes on from its checkpoint, and misses and doubles nothing", arguments: 1...4)
  func checkpoint(_ killed: Int) async throws {
    try await ScratchFolder.with { folder in
      let path = folder + "/history.jsonl"
      try await withHistory { lab in
        var options = TrailScanOptions()
        options.profilesEveryone = true
        func scan(_ calls: Int) async throws -> (TrailScanResult, Int) {
          options.checkpoint = try LookupCheckpoint(path: path, since: nil, until: nil, takesAll: true)
          let (client, transport) = client(lab, calls: calls)
          let result = await TrailScan(options).sources([.history("us-east-1")], client: client)
          return (result, transport.requests.count)
        }
        let (first, _) = try await scan(killed)
        #expect(first.summary.damagedFiles == 1 && first.summary.records == 50 * killed)
        if killed == 2 {
          // A kill in the middle of a line.
          try PrivateFile(path).append(Array(#"{"region":"us-east-1","cursor":"- - 1 -","eve"#.utf8))
        }
        let (second, asked) = try await scan(1000)
        #expect(second.summary.damagedFiles == 0)
        #expect(second.summary.records - second.summary.duplicates == Self.calls)
        // What stands in the second of the oldest record is read again.
        #expect(second.summary.duplicates <= 50 && asked <= 6 - killed)
        let (third, none) = try await scan(0)
        #expect(none == 0 && third.summary.records - third.summary.duplicates == Self.calls)
        let names = try #require(third.profile).identities.map(\.total.count)
        #expect(names == second.profile?.identities.map(\.total.count))
      }
    }
  }

  @Test("a checkpoint is for what it was begun for, or less")
  func otherQuestion() async throws {
    try await ScratchFolder.with { folder in
      let path = folder + "/history.jsonl"
      let since = Timestamp(seconds: 1_700_000_000)
      _ = try LookupCheckpoint(path: path, since: since, until: nil, takesAll: false)
      #expect(
        try LookupCheckpoint(path: path, since: since + .seconds(5), until: nil, takesAll: false).isResumed)
      for (from, everything) in [(since - .seconds(1), false), (nil, false), (since, true)] {
        #expect(throws: LookupCheckpoint.Problem.self) {
          try LookupCheckpoint(path: path, since: from, until: nil, takesAll: everything)
        }
      }
      try PrivateFile(folder + "/none").append(Array("hello".utf8))
      let error = #expect(throws: LookupCheckpoint.Problem.self) {
        try LookupCheckpoint(path: folder + "/none", since: nil, until: nil, takesAll: false)
      }
      #expect(error?.description == "`\(folder)/none` is no checkpoint of a scan: name another file")
    }
  }

  @Test("a watch goes on in the middle of a round", arguments: 1...3)
  func round(_ killed: Int) async throws {
    try await withHistory { lab in
      let since = TestLab.moment
      func source(_ calls: Int, isOnce: Bool) -> LookupSource {
        LookupSource(
          client(lab, calls: calls).0, region: "us-east-1", interval: .zero, since: since, takesAll: true,
          isOnce: isOnce, now: { since + .seconds(3600) })
      }
      var ids: Set<String> = []
      var place: String?
      func read(_ source: LookupSource) async throws {
        while let batch = try await source.next() {
          for case .record(let bytes) in batch.contents { ids.insert(try TrailEvent(record: bytes).id) }
          place = batch.place
        }
      }
      await #expect(throws: ClientError.self) { try await read(source(killed, isOnce: false)) }
      #expect(ids.count == killed * 50)
      let second = source(1000, isOnce: true)
      await second.resume(at: place)
      try await read(second)
      #expect(ids.count == Self.calls)
      #expect(place.flatMap { try? Timestamp(iso8601: $0) } != nil)
    }
  }

  @Test(
    "a scan waits for its turn while others use up the calls, and for ten minutes at the most",
    arguments: [7, 1000])
  func throttled(_ times: Int) async throws {
    try await withHistory { lab in
      let left = Locked(times)
      let refusal = HTTPResponse(
        status: 400, fields: ["Content-Type": "application/x-amz-json-1.1"],
        body: Array(#"{"__type":"ThrottlingException","Message":"Rate exceeded"}"#.utf8))
      let transport = WatchedTransport(lab.transport) { _ in
        left.with { left in
          left -= 1
          return left < 0 ? nil : refusal
        }
      }
      let clock = TravellingClock(start: TestLab.moment)
      var configuration = lab.client.configuration
      configuration.transport = transport
      configuration.clock = clock
      var options = TrailScanOptions()
      options.profilesEveryone = true
      let result = await TrailScan(options).sources(
        [.history("us-east-1")], client: AWSClient(configuration))
      if times == 7 {
        #expect(result.summary.records == Self.calls && result.summary.damagedFiles == 0)
        #expect(clock.uptime < .seconds(400))
      } else {
        #expect(result.damages.first?.reason.contains("ThrottlingException") == true)
        #expect(clock.uptime > .seconds(600) && clock.uptime < .seconds(800))
      }
    }
  }

  @Test(
    "credentials that expire in the middle of a round are renewed, and no record is lost",
    arguments: [true, false])
  func expiry(_ isRenewed: Bool) async throws {
    try await withHistory { lab in
      let time = Locked(TestLab.moment)
      let provider = LabSessions(lab, renews: isRenewed)
      var configuration = lab.client.configuration
      configuration.credentials = CredentialsCache(provider, clock: SetClock(time: time))
      let client = AWSClient(configuration)
      let source = LookupSource(
        client, region: "us-east-1", interval: .zero, since: TestLab.moment - .seconds(7200), takesAll: true,
        isPaced: false, isOnce: false, now: { TestLab.moment + .seconds(86_400) })
      var ids: Set<String> = []
      func page() async throws {
        for case .record(let bytes) in try await source.next()?.contents ?? [] {
          ids.insert(try TrailEvent(record: bytes).id)
        }
      }
      for _ in 0..<2 { try await page() }
      // The session is over; nobody said when it would be.
      try await lab.advance(seconds: 3700)
      if !isRenewed {
        let error = await #expect(throws: ClientError.self) { try await page() }
        #expect(error?.code == "ExpiredTokenException")
        #expect(error?.description.hasSuffix("`lab` gives the same credentials as before") == true)
        provider.renews(true)
        time.with { $0 = TestLab.moment + .seconds(31) }
      }
      for _ in 0..<8 { try await page() }
      #expect(ids.count >= Self.calls)
      #expect(provider.count == 2)
    }
  }

  @Test("a Region that does not know the key is told as one that may not be enabled")
  func otherRegion() async throws {
    try await TestLab.run(.inProcess) { lab in
      let refusal = HTTPResponse(
        status: 400, fields: ["Content-Type": "application/x-amz-json-1.1"],
        body: Array(
          #"{"__type":"UnrecognizedClientException","Message":"The security token included in the request is invalid."}"#
            .utf8))
      var configuration = lab.client.configuration
      configuration.transport = WatchedTransport(lab.transport) { _ in refusal }
      configuration.clock = TravellingClock(start: TestLab.moment)
      configuration.credentials = LabSessions(lab, renews: false)
      let result = await TrailScan(TrailScanOptions()).sources(
        [.history("me-south-1")], client: AWSClient(configuration))
      #expect(result.damages.count == 1)
      let reason = result.damages.first?.reason ?? ""
      #expect(reason.contains("UnrecognizedClientException: "))
      #expect(reason.contains("; so answers a Region that is not enabled for the account"))
    }
  }

  @Test("a token that is refused is done without")
  func oldToken() async throws {
    try await withHistory { lab in
      let isRefused = Locked(false)
      let refusal = HTTPResponse(
        status: 400, fields: ["Content-Type": "application/x-amz-json-1.1"],
        body: Array(#"{"__type":"InvalidNextTokenException","Message":"too old"}"#.utf8))
      let transport = WatchedTransport(lab.transport) { request in
        guard String(decoding: request.body, as: UTF8.self).contains("NextToken") else { return nil }
        return isRefused.with { known in
          defer { known = true }
          return known ? nil : refusal
        }
      }
      var configuration = lab.client.configuration
      configuration.transport = transport
      let client = AWSClient(configuration)
      var cursor = LookupCursor(start: nil, end: nil)
      var ids: Set<String> = []
      while !cursor.isDone(of: 1) {
        for event in try await cursor.next(client, [nil]) { ids.insert(event.eventId ?? "") }
        #expect(cursor.isDone(of: 1) || LookupCursor(text: cursor.text)?.oldest == cursor.oldest)
      }
      #expect(ids.count == Self.calls)
    }
  }
}
