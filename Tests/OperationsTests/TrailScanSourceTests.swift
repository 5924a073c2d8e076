import AWSClient
import AWSServices
import AWSWire
import CloudTrail
import Detection
import HTTPMessage
import Identity
import Lab
import LabTesting
import Testing

@testable import Operations

@Suite("Trail scan of buckets and event histories")
struct TrailScanSourceTests {
  private static let bucket = "trail-files"

  @Test(
    "sources are read as they are written",
    arguments: [
      ("s3://logs", TrailScanSource.bucket("logs", prefix: "")),
      ("s3://logs/", .bucket("logs", prefix: "")),
      ("s3://logs/a/b=c", .bucket("logs", prefix: "a/b=c")),
      ("lookup:eu-west-1", .history("eu-west-1")),
      ("s3:/logs", .path("s3:/logs")), ("-", .path("-")), ("a/s3://x", .path("a/s3://x")),
      ("s3://", nil), ("s3:///x", nil), ("lookup:", nil), ("lookup:no where", nil),
    ])
  func syntax(_ text: String, _ source: TrailScanSource?) {
    #expect(TrailScanSource(text) == source)
    #expect(source == nil || source.flatMap { TrailScanSource($0.description) } == source)
  }

  /// A lab with the files in a bucket, and a client whose requests are noted.
  private func withBucket(
    _ files: [String: [UInt8]], over connection: TestLab.Connection = .inProcess,
    answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil },
    _ body: (AWSClient, WatchedTransport) async throws -> Void
  ) async throws {
    try await TestLab.run(connection) { lab in
      var bucket = S3.CreateBucket.Input()
      bucket.bucket = Self.bucket
      _ = try await lab.client.call(S3.CreateBucket.self, bucket)
      for (key, bytes) in files {
        var object = S3.PutObject.Input()
        object.bucket = Self.bucket
        object.key = key
        object.body = Blob(bytes)
        _ = try await lab.client.call(S3.PutObject.self, object)
      }
      let transport = WatchedTransport(lab.transport, answer: answer)
      var configuration = lab.client.configuration
      configuration.transport = transport
      try await body(AWSClient(configuration), transport)
    }
  }

  private static var options: TrailScanOptions {
    var options = TrailScanOptions()
    options.profilesEveryone = true
    options.keepsTimeline = true
    return options
  }

  @Test("a bucket is read as a folder with the same files is", arguments: TestLab.Connection.allCases)
  func bucket(_ connection: TestLab.Connection) async throws {
    let files = try TrailScanTests.messy()
    for since in [nil, "2026-03-01T00:01:30Z"] {
      var options = Self.options
      options.filter.since = try since.map { try Timestamp(iso8601: $0) }
      let folder = try await TrailScanTests().archive(files) { await TrailScan(options).files([$0]) }
      try await withBucket(files, over: connection) { client, _ in
        let result = await TrailScan(options).sources([.bucket(Self.bucket, prefix: "")], client: client)
        let (here, there) = (result.summary, folder.summary)
        #expect(here.records == there.records && here.duplicates == there.duplicates)
        #expect(here.files == there.files && here.skippedFiles == there.skippedFiles)
        #expect(here.bytes == there.bytes && here.textBytes == there.textBytes)
        #expect(here.rootRecords == there.rootRecords && here.rootRecords == (since == nil ? 2 : 1))
        #expect(result.report.incidents.map(\.id) == folder.report.incidents.map(\.id))
        #expect(result.damages.map(\.reason) == folder.damages.map(\.reason))
        #expect(result.damages.allSatisfy { $0.path.hasPrefix("s3://\(Self.bucket)/") })
        #expect(result.profile?.identities.map(\.name) == folder.profile?.identities.map(\.name))
        #expect(result.profile?.identities.map(\.total) == folder.profile?.identities.map(\.total))
      }
    }
  }

  @Test("what keys keep out is neither fetched nor listed")
  func filter() async throws {
    var files = try TrailScanTests.messy()
    for day in 1...28 {
      let date = day < 10 ? "0\(day)" : "\(day)"
      let name = "111122223333_CloudTrail_us-east-1_202501\(date)T0005Z_DDDDDDDDDDDDDDDD.json.gz"
      files["AWSLogs/111122223333/CloudTrail/us-east-1/2025/01/\(date)/\(name)"] = [0]
    }
    files["AWSLogs/444455556666/CloudTrail/us-east-1/2026/03/01/x.json.gz"] = [0]
    var options = Self.options
    options.filter.accounts = ["111122223333"]
    options.filter.since = try Timestamp(iso8601: "2026-02-01T00:00:00Z")
    try await withBucket(files) { client, transport in
      let result = await TrailScan(options).sources(
        [.bucket(Self.bucket, prefix: "AWSLogs/")], client: client)
      #expect(result.summary.rootRecords == 2 && result.summary.filteredFiles == 2)
      let asked = transport.requests.map { "\($0.path)?\($0.query ?? "")" }
      #expect(!asked.contains { $0.contains("444455556666") || $0.contains("2025") })
    }
  }

  @Test("pages of a thousand objects are all read, and their order does not matter")
  func pages() async throws {
    var files: [String: [UInt8]] = [:]
    for number in 0..<1100 {
      let id = "11111111-2222-3333-4444-\(100_000_000_000 + number)"
      files["logs/\(number).json"] = TrailScanTests.log([
        TrailScanTests.root("GetUser", id, "2026-03-01T00:01:00Z")
      ])
    }
    try await withBucket(files) { client, transport in
      let result = await TrailScan(Self.options).sources(
        [.bucket(Self.bucket, prefix: "logs/")], client: client)
      #expect(result.summary.files == 1100 && result.summary.rootRecords == 1100)
      #expect(result.summary.damagedFiles == 0 && transport.requests.count == 1102)
    }
  }

  @Test(
    "keys come back as they are, whatever is in them, from the lab and from a server that does not encode them",
    arguments: TestLab.Connection.allCases)
  func oddKeys(_ connection: TestLab.Connection) async throws {
    let names = [
      "a b", "a+b", "100%", "%20", "ä€😀", "a&b<c>", "~!'()*", "tab\there", "bell\u{7}", "x//y", ".",
    ]
    try await ToldBucket.with(over: connection) { told in
      for (number, name) in names.enumerated() {
        try await told.put(
          "AWSLogs/\(name).json",
          TrailScanTests.log([TrailScanTests.root("GetUser", "odd-\(number)", "2026-03-01T00:01:00Z")]))
      }
      let result = await TrailScan(TrailScanOptions()).sources(
        [.bucket(ToldBucket.bucket, prefix: "AWSLogs/")], client: told.client)
      #expect(result.damages.map(\.reason) == [])
      #expect(result.summary.rootRecords == names.count)
    }
    let plain = HTTPResponse(
      status: 200, fields: ["Content-Type": "application/xml"],
      body: Array(
        "<ListBucketResult><Contents><Key>a+b%20.json</Key></Contents><IsTruncated>false</IsTruncated></ListBucketResult>"
          .utf8))
    let encoded = HTTPResponse(
      status: 200, fields: ["Content-Type": "application/xml"],
      body: Array(
        ("<ListBucketResult><EncodingType>url</EncodingType><Contents><Key>a+b%2B%2520.json</Key></Contents>"
          + "<CommonPrefixes><Prefix>c+d/</Prefix></CommonPrefixes><IsTruncated>false</IsTruncated></ListBucketResult>")
          .utf8))
    for (answer, key) in [(plain, "a+b%20.json"), (encoded, "a b+%20.json")] {
      try await ToldBucket.with(answer: { $0.query?.contains("list-type") == true ? answer : nil }) { told in
        var pages = ObjectPages(of: ToldBucket.bucket, prefix: "", told.client)
        let page = try #require(try await pages.next())
        #expect(page.objects.compactMap(\.key) == [key])
        #expect(page.folders == (key.contains(" ") ? ["c d/"] : []))
      }
    }
  }

  @Test("a scan whose credentials end says so once, and tells what it read", arguments: [false, true])
  func credentialsOver(_ inList: Bool) async throws {
    let over = Locked(false)
    let refusal = HTTPResponse(
      status: 400, fields: ["Content-Type": "application/xml"],
      body: Array(
        "<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>".utf8))
    try await ToldBucket.with(
      answer: { request in
        guard request.method == .get else { return nil }
        if request.path.contains("/05") || inList && request.query?.contains("continuation-token") == true {
          over.with { $0 = true }
        }
        return over.with { $0 } ? refusal : nil
      }
    ) { told in
      for number in 0..<(inList ? 1002 : 12) {
        let name = inList ? "a\(10_000 + number)" : number < 10 ? "0\(number)" : "\(number)"
        try await told.put(
          "\(name).json",
          TrailScanTests.log([TrailScanTests.root("GetUser", "id-\(number)", "2026-03-01T00:01:00Z")]))
      }
      var options = TrailScanOptions()
      options.keepsTimeline = false
      let result = await TrailScan(options).sources(
        [.bucket(ToldBucket.bucket, prefix: "")], client: told.client)
      #expect(result.damages.count == 1, "\(result.damages)")
      #expect(result.damages.first?.reason.contains("ExpiredToken") == true)
      if inList { #expect(result.summary.rootRecords == 1000) }
    }
  }

  @Test("an object that went away is told, and the others are read")
  func missing() async throws {
    let gone = HTTPResponse(
      status: 404, fields: ["Content-Type": "application/xml"],
      body: Array(
        "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>".utf8))
    try await withBucket(
      try TrailScanTests.messy(), answer: { $0.path.contains("BBBBBBBB") ? gone : nil }
    ) { client, _ in
      let result = await TrailScan(Self.options).sources([.bucket(Self.bucket, prefix: "")], client: client)
      let damage = try #require(result.damages.first { $0.path.contains("BBBBBBBB") })
      #expect(damage.reason.contains("NoSuchKey") && damage.path.hasPrefix("s3://\(Self.bucket)/AWSLogs/"))
      #expect(result.summary.damagedFiles == 3 && result.summary.rootRecords == 1)
    }
  }

  @Test("a bucket that is not there is told, and so is one without credentials")
  func noBucket() async throws {
    try await withBucket([:]) { client, _ in
      let result = await TrailScan(Self.options).sources(
        [.bucket("nowhere-at-all", prefix: "x/")], client: client)
      #expect(result.summary.files == 0 && result.summary.damagedFiles == 1)
      #expect(result.damages.first?.path == "s3://nowhere-at-all/x/")
      #expect(result.damages.first?.reason.contains("NoSuchBucket") == true)
    }
    let result = await TrailScan(Self.options).sources([.history("eu-west-1")], client: nil)
    #expect(result.damages.map(\.path) == ["lookup:eu-west-1"])
  }

  /// A lab in which root was at work, and a client with a clock that tells of waits.
  private func withHistory(
    calls: Int, answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil },
    _ body: (AWSClient, WatchedTransport, TravellingClock) async throws -> Void
  ) async throws {
    try await TestLab.run(.inProcess) { lab in
      let session = try await lab.rootSession(in: "100000000004", for: "IAMDeleteRootUserCredentials")
      let deletion = try #require(RawCall("iam:DeleteLoginProfile"))
      #expect(try await lab.answer(to: deletion, by: session).response.status == 200)
      for _ in 0..<calls { _ = try await lab.client.call(STS.GetCallerIdentity.self, .init()) }
      let clock = TravellingClock(start: TestLab.moment)
      let transport = WatchedTransport(lab.transport, answer: answer)
      var configuration = lab.client.configuration
      configuration.transport = transport
      configuration.clock = clock
      try await body(AWSClient(configuration), transport, clock)
    }
  }

  @Test("an event history is asked for what concerns root, two calls a second")
  func history() async throws {
    try await withHistory(calls: 3) { client, transport, clock in
      let result = await TrailScan(TrailScanOptions()).sources([.history("us-east-1")], client: client)
      #expect(result.summary.damagedFiles == 0, "\(result.damages)")
      #expect(result.report.incidents.contains { $0.account == "100000000004" })
      // Every search is one page here; the first call waits for nothing.
      #expect(transport.requests.count == 1 + RootActivity.eventNames.count)
      #expect(clock.waits == Array(repeating: .milliseconds(500), count: RootActivity.eventNames.count))
    }
  }

  @Test("everybody's history is read page by page")
  func pagedHistory() async throws {
    try await withHistory(calls: 120) { client, transport, clock in
      var options = Self.options
      let result = await TrailScan(options).sources([.history("us-east-1")], client: client)
      #expect(transport.requests.count == 3 && clock.waits == [.milliseconds(500), .milliseconds(500)])
      #expect(result.summary.files == 3 && result.summary.duplicates == 0)
      let calls = result.profile?.identities.reduce(0) {
        $0 + Int($1.values(.action).first { $0.name == "sts:GetCallerIdentity" }?.tally.count ?? 0)
      }
      #expect(calls == 120)
      options.filter.regions = ["eu-west-1"]
      let none = await TrailScan(options).sources([.history("us-east-1")], client: client)
      #expect(none.summary.filteredFiles == 1 && none.summary.files == 0 && transport.requests.count == 3)
    }
  }

  @Test("a history that breaks off is told, and what came before is kept")
  func brokenHistory() async throws {
    let refusal = HTTPResponse(
      status: 400, fields: ["Content-Type": "application/x-amz-json-1.1"],
      body: Array(#"{"__type":"AccessDeniedException","Message":"not any more"}"#.utf8))
    try await withHistory(
      calls: 120, answer: { String(decoding: $0.body, as: UTF8.self).contains("NextToken") ? refusal : nil }
    ) { client, _, _ in
      let result = await TrailScan(Self.options).sources([.history("us-east-1")], client: client)
      #expect(result.summary.records == 50 && result.summary.damagedFiles == 1)
      #expect(result.damages.first?.path == "lookup:us-east-1")
      #expect(result.damages.first?.reason.contains("AccessDenied") == true)
    }
  }

  @Test("the files that a trail of the lab writes are read, and its digests left out")
  func trailFiles() async throws {
    try await TestLab.run(.inProcess) { lab in
      let trail = try await writeTrail(in: lab)
      let session = try await lab.rootSession(in: "100000000004", for: "IAMDeleteRootUserCredentials")
      let deletion = try #require(RawCall("iam:DeleteLoginProfile"))
      #expect(try await lab.answer(to: deletion, by: session).response.status == 200)
      // Digests are written at the end of an hour.
      try await lab.advance(seconds: 7200)
      _ = try await lab.control(.post, "trails")
      var logging = AWSServices.CloudTrail.StopLogging.Input()
      logging.name = trail
      _ = try await lab.client.call(AWSServices.CloudTrail.StopLogging.self, logging)
      let bucket = TrailScanSource.bucket(Self.bucket, prefix: "")
      let result = await TrailScan(Self.options).sources([bucket], client: lab.client)
      #expect(result.summary.damagedFiles == 0, "\(result.damages)")
      #expect(result.summary.files > 0 && result.summary.skippedFiles > 1 && result.summary.strangers == 0)
      let incident = try #require(result.report.incidents.first { $0.account == "100000000004" })
      #expect(incident.session.kind.isRootSession && incident.records.count >= 2)
      // The event history has the same session.
      let history = await TrailScan(Self.options).sources([.history("us-east-1")], client: lab.client)
      #expect(history.report.incidents.first { $0.account == "100000000004" }?.id == incident.id)
      var options = Self.options
      options.filter.accounts = ["100000000009"]
      let nothing = await TrailScan(options).sources([bucket], client: lab.client)
      #expect(nothing.summary.files == 0 && nothing.summary.filteredFiles > 0)
    }
  }

  /// Makes the organization's trail, which logs from now on, and gives its name.
  private func writeTrail(in lab: TestLab) async throws -> String {
    var bucket = S3.CreateBucket.Input()
    bucket.bucket = Self.bucket
    _ = try await lab.client.call(S3.CreateBucket.self, bucket)
    var policy = S3.PutBucketPolicy.Input()
    policy.bucket = Self.bucket
    policy.policy = #"""
      {"Version":"2012-10-17","Statement":[
      {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl",
      "Resource":"arn:aws:s3:::\#(Self.bucket)"},
      {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject",
      "Resource":"arn:aws:s3:::\#(Self.bucket)/*"}]}
      """#
    _ = try await lab.client.call(S3.PutBucketPolicy.self, policy)
    var trail = AWSServices.CloudTrail.CreateTrail.Input()
    trail.name = "main"
    trail.s3BucketName = Self.bucket
    trail.isMultiRegionTrail = true
    trail.enableLogFileValidation = true
    trail.isOrganizationTrail = true
    _ = try await lab.client.call(AWSServices.CloudTrail.CreateTrail.self, trail)
    var logging = AWSServices.CloudTrail.StartLogging.Input()
    logging.name = trail.name
    _ = try await lab.client.call(AWSServices.CloudTrail.StartLogging.self, logging)
    return trail.name
  }
}
