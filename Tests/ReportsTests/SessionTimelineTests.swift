import CloudTrail
import Detection
import Foundation
import Identity
import Testing

@testable import Operations
@testable import Reports

@Suite("The timeline of a scan's page")
struct SessionTimelineTests {
  @Test(
    "marks stand at round moments inside of the axis, and are few",
    arguments: [
      ("2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-01"),
      ("2026-03-01T23:10:00Z", "2026-03-02T01:40:00Z", "01:00"),
      ("2026-03-01T10:00:00Z", "2026-03-04T10:00:00Z", "2026-03-02"),
      ("2026-02-27T08:00:00Z", "2026-03-09T10:00:00Z", "2026-03-04"),
      ("2013-11-02T01:06:28Z", "2026-11-23T00:00:00Z", "2026-"),
    ])
  func marks(first: String, last: String, label: String) throws {
    let axis = TimeAxis(
      from: try Timestamp(iso8601: first), to: try Timestamp(iso8601: last))
    #expect((1...7).contains(axis.ticks.count), "\(axis.ticks.map(\.iso8601))")
    #expect(axis.ticks.allSatisfy { $0 >= axis.start && $0 <= axis.end && $0.seconds % 60 == 0 })
    #expect(axis.ticks.contains { axis.label($0).hasPrefix(label) }, "\(axis.ticks.map(axis.label))")
    #expect(axis.share(of: axis.start) == 0 && axis.share(of: axis.end) == 1)
  }

  @Test("a bar stands inside of its row, links to its incident, and every account has a row")
  func bars() async throws {
    var records = ""
    for account in 1...3 {
      for day in [1, 9, 20] {
        records += Self.signIn(account: "11112222333\(account)", day: day) + "\n"
      }
    }
    let result = await TrailScan(TrailScanOptions()).text(Array(records.utf8), named: "records.jsonl")
    var page = ""
    TrailScanHTMLView().write(result) { page += $0 }
    for account in 1...3 { #expect(page.contains("<span>11112222333\(account)</span>")) }
    let bars = page.matches(
      of:
        /<a class="(?<severity>\w+)" style="left:(?<left>[\d.]+)%;width:(?<width>[\d.]+)%".*? href="#(?<id>incident-\w+)">/
    )
    #expect(bars.count == 9)
    for bar in bars {
      #expect(page.contains("id=\"\(bar.id)\""))
      #expect(bar.severity == "critical")
      let left = try #require(Double(bar.left)), width = try #require(Double(bar.width))
      #expect(left >= 0 && left + width <= 100.01)
    }
    #expect(Set(bars.map(\.left)).count == 3)
    // So many incidents are listed in front of their articles, each once.
    let listed = page.matches(of: /<td class="name"><a href="#(?<id>incident-\w+)">/)
    #expect(Set(listed.map(\.id)) == Set(bars.map(\.id)) && listed.count == 9)
  }

  @Test("where root did nothing there is no timeline")
  func nothing() async {
    let result = await TrailScan(TrailScanOptions()).text([], named: "records.jsonl")
    var page = ""
    TrailScanHTMLView().write(result) { page += $0 }
    #expect(!page.contains("Timeline") && page.contains("No incidents."))
  }

  private static func signIn(account: String, day: Int) -> String {
    let time = String(format: "2026-03-%02dT10:00:00Z", day)
    return """
      {"eventVersion":"1.08","userIdentity":{"type":"Root","arn":"arn:aws:iam::\(account):root","accountId":"\(account)"},\
      "eventTime":"\(time)","eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin","awsRegion":"us-east-1",\
      "sourceIPAddress":"198.51.100.24","userAgent":"Mozilla/5.0","responseElements":{"ConsoleLogin":"Success"},\
      "additionalEventData":{"MFAUsed":"No"},"eventID":"\(account)-\(day)","eventType":"AwsConsoleSignIn",\
      "recipientAccountId":"\(account)"}
      """
  }
}
