import CloudTrail
import CommandLineKit
import Detection
import Identity
import JSONTree
import TestKit
import Testing

@testable import Operations
@testable import Reports

@Suite("Trail scan views")
struct TrailScanViewTests {
  /// A scan of standard input's worth of records, in a file.
  private func scan(_ text: String) async throws -> TrailScanResult {
    var options = TrailScanOptions()
    options.profilesEveryone = true
    options.keepsTimeline = true
    return await TrailScan(options).text(Array(text.utf8), named: "=cmd|' /C calc'!A0.jsonl")
  }

  private static let text = #"""
    {"eventVersion":"1.08","userIdentity":{"type":"Root","principalId":"111122223333","arn":"arn:aws:iam::111122223333:root","accountId":"111122223333","accessKeyId":""},"eventTime":"2021-07-29T12:54:17Z","eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin","awsRegion":"us-east-1","sourceIPAddress":"198.51.100.24","userAgent":"=HYPERLINK(\"http://x\",\"<script>\")","requestParameters":null,"responseElements":{"ConsoleLogin":"Success"},"additionalEventData":{"MFAUsed":"No"},"eventID":"1471f842-0000-0000-0000-000000000001","readOnly":false,"eventType":"AwsConsoleSignIn","recipientAccountId":"111122223333"}
    {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/<b>ada"},"eventTime":"2021-07-29T12:55:17Z","eventSource":"s3.amazonaws.com","eventName":"ListBuckets","awsRegion":"us-east-1","sourceIPAddress":"2001:db8:1:2::3","userAgent":"@x","errorCode":"AccessDenied","eventID":"1471f842-0000-0000-0000-000000000002"}
    not json
    """#

  @Test("the documents are those of the schema")
  func schema() async throws {
    let result = try await scan(Self.text)
    let schema = try DocumentedSchema("trail-scan")
    var text: [UInt8] = []
    TrailScanJSONView().write(result) { text += $0 }
    let document = try JSON.parse(text)
    let summary = try #require(document["summary"])
    schema.check(summary, is: "summary")
    schema.check(try #require(summary["incidents"]), is: "incidents")
    #expect(document["schema"]?.string == "rootlatch.trail-scan/1")
    #expect(
      document.object?.names.sorted() == [
        "damaged", "identities", "incidents", "schema", "sessions", "summary",
      ])
    let incident = try DocumentedSchema("incident")
    for one in document["incidents"]?.array ?? [] { incident.check(one, is: "incident") }
    for one in document["sessions"]?.array ?? [] { incident.check(one, is: "session") }
    #expect(String(decoding: text, as: UTF8.self) == document.indented + "\n", "part by part it is the same")
    for damage in document["damaged"]?.array ?? [] { schema.check(damage, is: "damaged") }
    for identity in document["identities"]?.array ?? [] {
      schema.check(identity, is: "identity")
      for name in ["actions", "regions", "addresses", "userAgents"] {
        for value in identity[name]?.array ?? [] { schema.check(value, is: "value") }
      }
    }
    #expect(summary["records"]?.integer == 2 && summary["rootRecords"]?.integer == 1)
    #expect(summary["damagedFiles"]?.integer == 1 && summary["rootSessions"]?.integer == 1)
    #expect(document["identities"]?.array?.count == 2 && document["damaged"]?.array?.count == 1)
    var lines: [String] = []
    try TrailScanLinesView(withRecords: true).write(result) { lines.append($0) }
    let types = try lines.map { try JSON.parse(Array($0.utf8))["type"]?.string ?? "" }
    #expect(
      types.last == "summary"
        && Set(types) == ["incident", "session", "identity", "damaged", "record", "summary"])
    let record = try JSON.parse(Array(try #require(lines.first { $0.hasPrefix(#"{"type":"record""#) }).utf8))
    schema.check(record, is: "record", besides: ["type"])
    #expect(record["record"]?["eventID"] == "1471f842-0000-0000-0000-000000000001")
    #expect(record["incident"] == document["incidents"]?.array?.first?["id"])
  }

  @Test("nothing in a record becomes a formula or markup")
  func hostile() async throws {
    let result = try await scan(Self.text)
    var csv = ""
    try TrailScanCSVView().write(result) { csv += $0 }
    let rows = csv.split(separator: "\n")
    #expect(rows.count == 2 && rows[0].hasPrefix("time,account,region,actor"))
    #expect(rows[1].hasSuffix(",critical,root-sign-in-without-mfa root-console-sign-in,T1078.004"))
    #expect(rows[1].contains("\"'=HYPERLINK("))
    var page = ""
    TrailScanHTMLView().write(result) { page += $0 }
    #expect(!page.contains("<script>") && !page.contains("<b>ada"))
    #expect(page.contains("198.51.100.0/24") && page.contains("2001:db8:1::/48"))
    #expect(page.hasSuffix("</html>\n"))
    var text = ""
    TrailScanTextView(width: 100, style: .plain).write(result) { text += $0 }
    #expect(text.contains("By root: 1 record in 1 session") && text.contains("DAMAGED"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("networks are those of addresses, and other texts stay")
  func networks() {
    #expect(TrailScanRanking.network("203.0.113.9") == "203.0.113.0/24")
    #expect(TrailScanRanking.network("2001:db8:1:2::3") == "2001:db8:1::/48")
    for other in ["AWS Internal", "config.amazonaws.com", "225.01.00.999", "::1", ""] {
      #expect(TrailScanRanking.network(other) == other)
    }
    #expect(Amount.grouped(1_234_567) == "1,234,567" && Amount.grouped(12) == "12")
  }
}
