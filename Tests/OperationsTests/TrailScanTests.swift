import CloudTrail
import Compression
import Detection
import Glibc
import Identity
import JSONTree
import TestKit
import Testing

@testable import Operations

@Suite("Trail scan")
struct TrailScanTests {
  static func root(_ name: String, _ id: String, _ time: String, _ rest: String = "") -> String {
    #"{"eventVersion":"1.08","userIdentity":{ "arn":"arn:aws:iam::111122223333:root","accountId":"111122223333","#
      + #""type" : "\u0052oot","accessKeyId":"ASIAIOSFODNN7EXAMPLE","sessionContext":{"attributes":"#
      + #"{"creationDate":"2026-03-01T00:00:00Z","mfaAuthenticated":"false"}}},"eventTime":"\#(time)","#
      + #""eventSource":"iam.amazonaws.com","eventName":"\#(name)","awsRegion":"us-east-1","#
      + #""sourceIPAddress":"198.51.100.24","userAgent":"x","requestParameters":null,"responseElements":null,"#
      + #""eventID":"\#(id)","readOnly":false,"eventType":"AwsApiCall","recipientAccountId":"111122223333"\#(rest)}"#
  }

  static func other(_ id: Int, _ region: String = "eu-central-1") -> String {
    #"{"eventVersion":"1.08","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::444455556666:user/ada","#
      + #""accountId":"444455556666","userName":"ada"},"eventTime":"2026-03-01T00:00:0\#(id % 10)Z","#
      + #""eventSource":"s3.amazonaws.com","eventName":"ListBuckets","awsRegion":"\#(region)","#
      + #""sourceIPAddress":"203.0.113.9","userAgent":"y","requestParameters":{"Root":"AWS ROOT USER"},"#
      + #""eventID":"event-\#(id)","recipientAccountId":"444455556666"}"#
  }

  static func log(_ records: [String]) -> [UInt8] {
    Array(#"{"Records":[\#(records.joined(separator: ","))]}"#.utf8)
  }

  /// Writes files below a folder that is gone afterwards.
  func archive<Value>(
    _ files: [String: [UInt8]], _ body: (String) async throws -> Value
  ) async throws -> Value {
    let root = "/tmp/rootlatch-scan-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    defer { _ = unsafe system("rm -rf \(root)") }
    for (name, bytes) in files {
      let path = root + "/" + name
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let status = unsafe system("mkdir -p /\(folder)")
      #expect(status == 0)
      guard let file = unsafe fopen(path, "w") else { throw Problem() }
      _ = unsafe fwrite(bytes, 1, bytes.count, file)
      _ = unsafe fclose(file)
    }
    return try await body(root)
  }

  private struct Problem: Error {}

  static let layout = "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/us-east-1/2026/03/01/"
  static let name = "111122223333_CloudTrail_us-east-1_20260301T0005Z_"

  /// An archive with everything that lies about in real ones.
  static func messy() throws -> [String: [UInt8]] {
    let keyCreated = root("CreateAccessKey", "11111111-2222-3333-4444-555555555555", "2026-03-01T00:01:00Z")
    let late = root(
      "GetUser", "11111111-2222-3333-4444-666666666666", "2026-03-01T00:02:00Z",
      #","addendum":{"reason":"DELIVERY_DELAY"}"#)
    let envelope =
      #"{"version":"0","id":"x","detail-type":"AWS API Call via CloudTrail","detail":\#(keyCreated)}"#
    let whole = try Gzip.compress(log((0..<40).map { other($0) } + [keyCreated]))
    return [
      layout + name + "AAAAAAAAAAAAAAAA.json.gz": whole,
      // Another trail delivers the same again, and a little more.
      layout + name + "BBBBBBBBBBBBBBBB.json.gz": try Gzip.compress(
        log([other(3), keyCreated, late, other(41)])),
      layout + name + "CCCCCCCCCCCCCCCC.json.gz": Array(whole.prefix(whole.count - 20)),
      layout + name + "EMPTYEMPTYEMPTY0.json.gz": [],
      "AWSLogs/111122223333/CloudTrail-Digest/us-east-1/2026/03/01/d.json.gz": try Gzip.compress(
        Array("{}".utf8)),
      "events.jsonl": Array((other(42) + "\n" + envelope + "\nnot json\n" + other(43) + "\n").utf8),
      "notes.txt": Array("not read".utf8),
    ]
  }

  @Test("Failed sign-ins of users tell what root's was part of, and are not about root themselves")
  func spraying() async {
    func failure(_ number: Int, _ identity: String) -> String {
      #"{"eventName":"ConsoleLogin","eventSource":"signin.amazonaws.com","eventTime":"2026-03-01T00:0\#(number):00Z","#
        + #""eventID":"\#(number)","eventType":"AwsConsoleSignIn","errorMessage":"Failed authentication","#
        + #""sourceIPAddress":"203.0.113.\#(number)","recipientAccountId":"111122223333","userIdentity":\#(identity)}"#
    }
    let users = (0..<9).map {
      failure($0, #"{"type":"IAMUser","accountId":"111122223333","userName":"u\#($0)"}"#)
    }
    let root = failure(
      9, #"{"type":"Root","accountId":"111122223333","arn":"arn:aws:iam::111122223333:root"}"#)
    let text = Array((users + [root]).joined(separator: "\n").utf8)
    let result = await TrailScan(TrailScanOptions()).text(text, named: "sign-ins.jsonl")
    #expect(result.summary.relevantRecords == 1 && result.summary.records == 10)
    #expect(
      result.report.incidents.map { $0.findings.map(\.detection.id) } == [
        ["root-password-spraying", "root-sign-in-failed"]
      ])
  }

  @Test("counts records once, finds what root did, and tells what is damaged", arguments: [1, 3])
  func messy(_ workers: Int) async throws {
    var options = TrailScanOptions()
    options.workers = workers
    options.profilesEveryone = true
    options.keepsTimeline = true
    let result = try await archive(Self.messy()) { await TrailScan(options).files([$0]) }
    let summary = result.summary
    #expect(summary.files == 4 && summary.skippedFiles == 3 && summary.damagedFiles == 2)
    // 41 and 4 and at least some of 41, and 3 lines.
    let cut = try #require(result.damages.first { $0.path.contains("CCCC") })
    #expect(cut.isCompressed && cut.reason.hasPrefix("gzip data ends early"))
    #expect(summary.records == 41 + 4 + cut.recordCount + 3)
    #expect(summary.records - summary.duplicates == 45)
    #expect(summary.rootRecords == 2 && summary.rootSessions == 1 && summary.backfilledRecords == 1)
    #expect(!result.report.incidents.isEmpty)
    let line = try #require(result.damages.first { $0.path.hasSuffix("events.jsonl") })
    #expect(line.recordCount == 3 && line.reason.hasPrefix("no JSON at byte") && !line.isCompressed)
    let profile = try #require(result.profile)
    let ada = try #require(profile.identities.first)
    #expect(ada.name == "arn:aws:iam::444455556666:user/ada" && ada.total.count == 43)
    #expect(ada.values(.action).map(\.name) == ["s3:ListBuckets"])
    #expect(profile.identities.map(\.name).contains("arn:aws:iam::111122223333:root"))
    var names: [String] = []
    try result.forEachRecord { names.append($0.name) }
    #expect(names == ["CreateAccessKey", "GetUser"])
  }

  @Test("reads files of other names where they begin as records do, and leaves the others out")
  func names() async throws {
    let record = Self.root("CreateAccessKey", "id-1", "2026-03-01T00:01:00Z")
    let row =
      "2026-03-01T00:02:00Z,GetUser,id-2,\"{type=Root, arn=arn:aws:iam::111122223333:root, accountid=111122223333}\""
    let result = try await archive([
      "2026/03/01/00/stream-1-2026-03-01-00-05-00-0a1b": try Gzip.compress(Gzip.compress(Array(record.utf8))),
      "results.csv": Array("eventtime,eventname,eventid,useridentity\n\(row)\n".utf8),
      "program": [0x7F, 0x45, 0x4C, 0x46, 0x02], "README": Array("read me".utf8),
      "prices.csv": Array("name,price\na,1\n".utf8), "table.parquet": Array("PAR1".utf8),
    ]) { await TrailScan(TrailScanOptions()).files([$0]) }
    #expect(result.summary.rootRecords == 2 && result.damages.isEmpty)
    #expect(result.summary.files == 2 && result.summary.skippedFiles == 4)
  }

  @Test("reads only what the filter wants, and does not open what keys keep out")
  func filter() async throws {
    let old = "AWSLogs/111122223333/CloudTrail/us-east-1/2025/01/01/"
    var files = try Self.messy()
    files[old + "111122223333_CloudTrail_us-east-1_20250101T0005Z_DDDDDDDDDDDDDDDD.json.gz"] = [0]
    var options = TrailScanOptions()
    options.filter.since = try Timestamp(iso8601: "2026-03-01T00:01:30Z")
    options.filter.accounts = ["111122223333"]
    let result = try await archive(files) { await TrailScan(options).files([$0]) }
    #expect(result.summary.rootRecords == 1)
    #expect(!result.damages.contains { $0.path.contains("DDDD") })
    options.filter = TrailFilter()
    options.filter.regions = ["eu-west-1"]
    let none = try await archive(files) { await TrailScan(options).files([$0]) }
    #expect(none.summary.rootRecords == 0 && none.summary.relevantRecords == 0)
  }

  @Test("names the file of a record that concerns root and is no JSON, and reads the others")
  func malformed() async throws {
    let good = Self.root("CreateAccessKey", "id-1", "2026-03-01T00:01:00Z")
    let bad = Self.root("GetUser", "id-2", "2026-03-01T00:02:00Z").replacing(
      #""eventName":"#, with: #""eventName" "#)
    // Its strings are turned inside out by a quotation mark too few, and the next record's by another.
    let first = Self.other(3).replacing(#""eventName":""#, with: #""eventName":"#)
    let second = Self.other(4).replacing(#""eventName":""#, with: #""eventName":"#)
    let files = [
      "a.json": Self.log([Self.other(1), bad, good]), "b.json": Self.log([first, second, good]),
      "c.json": Self.log([Self.other(2)]),
    ]
    let result = try await archive(files) { await TrailScan(TrailScanOptions()).files([$0]) }
    #expect(result.summary.files == 3 && result.summary.damagedFiles == 2 && result.summary.strangers == 2)
    #expect(result.summary.rootRecords == 1)
    let damage = try #require(result.damages.first { $0.path.hasSuffix("a.json") })
    let offset = #"{"Records":[,"#.utf8.count + Self.other(1).utf8.count
    #expect(damage.offset == offset && damage.recordCount == 3)
    #expect(damage.reason.hasPrefix("at byte \(offset): record is not JSON: line 1, column"))
    let turned = try #require(result.damages.first { $0.path.hasSuffix("b.json") })
    #expect(turned.offset == #"{"Records":["#.utf8.count && turned.recordCount == 2)
  }

  @Test("names the file of a record about root whose time cannot be read")
  func timeless() async throws {
    let good = Self.root("CreateAccessKey", "id-1", "2026-03-01T00:01:00Z")
    let bad = Self.root("GetUser", "id-2", "Mar 1, 2026 @ 00:02:00")
    let old = bad.replacing(#""eventID":"id-2","#, with: "")
    let files = [
      "a.json": Self.log([good, bad]), "b.json": Array(old.utf8),
      "c.json": Array(#"{"eventName":"x","eventTime":"later"}"#.utf8),
    ]
    let result = try await archive(files) { await TrailScan(TrailScanOptions()).files([$0]) }
    #expect(result.summary.rootRecords == 1 && result.summary.damagedFiles == 2)
    let reasons = result.damages.map(\.reason)
    #expect(reasons.allSatisfy { $0.contains("no readable `eventTime`: found `Mar 1, 2026 @ 00:02:00`") })
  }

  @Test("says what cannot be read")
  func unreadable() async {
    let result = await TrailScan(TrailScanOptions()).files(["/nowhere/at/all"])
    #expect(result.summary.files == 0 && result.summary.damagedFiles == 1)
    #expect(result.damages.first?.reason == "No such file or directory")
  }
}
