import CommandLineKit
import JSONTree
import Operations
import TestKit
import Testing

@testable import Reports

@Suite struct AuditViewTests {
  private func text(_ view: any AuditView, _ audit: Audit) -> String {
    var text = ""
    view.write(audit) { text += $0 }
    return text
  }

  @Test func tablesAreAsReviewed() throws {
    let audit = try SampleAudit.make()
    try Snapshot.expect(text(AuditTableView(width: 120, style: .plain), audit), in: "table.txt")
    try Snapshot.expect(text(AuditTableView(width: nil, style: .coloured), audit), in: "table-coloured.txt")
  }

  @Test func csvIsAsReviewed() throws {
    try Snapshot.expect(text(AuditCSVView(), try SampleAudit.make()), in: "audit.csv")
  }

  @Test func linesFitTheTerminal() throws {
    let lines = text(AuditTableView(width: 120, style: .plain), try SampleAudit.make()).split(separator: "\n")
    #expect(lines.allSatisfy { String($0).displayWidth <= 120 })
  }

  @Test func documentsFitTheirSchema() throws {
    let schema = try DocumentedSchema()
    var audits = [try SampleAudit.make()]
    audits.append(
      Audit(date: audits[0].date, caller: "arn:aws:iam::111111111111:root", route: .report, recentDays: 1))
    for audit in audits {
      schema.check(try JSON.parse(text(AuditJSONView(), audit)), is: "Document (`-o json`)")
    }
  }

  @Test func documentsCanBeTakenBackIn() throws {
    var audit = try SampleAudit.make()
    audit.organization?.evidence.policies = .known([
      ServiceControlPolicy(id: "p-1", name: "P", content: "{\"Statement\":[]}", targets: ["r-ab12"])
    ])
    audit.organization?.evidence.policyTypeEnabled = .known(true)
    let document = text(AuditJSONView(), audit)
    let read = try Audit(document: Array(document.utf8))
    #expect(try JSON.parse(text(AuditJSONView(), read))["accounts"] == JSON.parse(document)["accounts"])
    #expect(try JSON.parse(text(AuditJSONView(), read))["leftOut"] == JSON.parse(document)["leftOut"])
    let (before, after) = (
      try JSON.parse(document)["organization"], try JSON.parse(text(AuditJSONView(), read))["organization"]
    )
    for name in before?.object?.names ?? [] where name != "checks" {
      #expect(before?[name] == after?[name], "\(name)")
    }
  }

  @Test func linesFitTheirSchema() throws {
    let schema = try DocumentedSchema()
    let lines = text(AuditJSONLinesView(), try SampleAudit.make()).split(separator: "\n")
    #expect(lines.count == 9)
    for line in lines {
      let json = try JSON.parse(String(line))
      #expect(json["schema"] == "rootlatch.audit/1")
      switch json["type"]?.string {
      case "account": schema.check(json, is: "account", besides: ["schema", "type"])
      case "left-out": schema.check(json, is: "omission", besides: ["schema", "type"])
      case "organization": schema.check(json, is: "organization", besides: ["schema", "type"])
      case "summary":
        schema.check(
          json, is: "summary",
          besides: ["schema", "type", "date", "caller", "via", "recentDays", "interrupted"])
      default: Issue.record("\(line)")
      }
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"),
    ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""),
    ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""), ("a\nb", "\"a\nb\""),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("1=1", "1=1"),
  ])
  func fieldsAreSafe(text: String, field: String) {
    #expect(CSV.field(text) == field)
  }
}
