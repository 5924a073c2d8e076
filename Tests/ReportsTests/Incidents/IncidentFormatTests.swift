import CloudTrail
import CommandLineKit
import Detection
import Identity
import JSONTree
import Reports
import TestKit
import Testing

/// Each form of incidents, held against what its specification says by somebody else's program.
@Suite("Forms of incidents")
struct IncidentFormatTests {
  /// The incidents of every shape of record that the detections are tested with.
  private func incidents() throws -> [Incident] {
    let lines = try ["shapes", "detections"].flatMap { name in
      let path = CaseFiles.packageRoot + "/Tests/DetectionTests/Cases/\(name).jsonl"
      return String(decoding: try CaseFiles.read(path), as: UTF8.self).split(separator: "\n")
    }
    return try lines.filter { !$0.hasPrefix("#") }.flatMap { line -> [Incident] in
      var engine = DetectionEngine()
      for record in try JSON.parse(String(line))["records"]?.array ?? [] {
        engine.add(try TrailEvent(record: record.bytes))
      }
      for finding in try JSON.parse(String(line))["findings"]?.array ?? [] {
        engine.add(try GuardDutyFinding(finding.bytes))
      }
      return engine.report().incidents
    }
  }

  private func text(_ format: IncidentFormat, _ incidents: [Incident]) -> String {
    var text = ""
    format.view(width: 100, style: .plain).write(incidents) { text += $0 }
    return text
  }

  @Test(
    "Others read it as their specification says", arguments: [IncidentFormat.ocsf, .asff, .ecs, .csv, .html])
  func isValid(_ format: IncidentFormat) async throws {
    let incidents = try incidents()
    #expect(incidents.count > 60)
    let count = try await PythonInterpreter.run(
      CaseFiles.packageRoot + "/Tests/ReportsTests/Cases/validate_incidents.py", [format.rawValue],
      input: text(format, incidents))
    #expect(count.split(separator: "\n").last.map(String.init) == "\(incidents.count) incidents")
  }

  @Test("A line of our own schema holds the incident and its records")
  func ownDocuments() throws {
    let schema = try DocumentedSchema("incident")
    for incident in try incidents() {
      let json = try JSON.parse(text(.jsonl, [incident]))
      schema.check(json, is: "incident")
      #expect(json["schema"] == "rootlatch.incident/1")
      #expect(json["id"]?.string == incident.id)
      #expect(json["records"]?.array?.count == json["eventIds"]?.array?.count)
      #expect(json["session"]?["records"]?.integer == incident.session.count)
      let findings = try #require(json["findings"]?.array)
      #expect(findings.allSatisfy { $0["detection"]?.string?.isEmpty == false })
    }
  }

  @Test("What a sink lost is as its schema says, and as its text does")
  func loss() throws {
    let lost: [Severity: Int] = [.low: 12, .high: 1]
    let json = LossDocument.loss(lost, of: "webhook https://alarm.example")
    try DocumentedSchema("watch-loss").check(json, is: "watch-loss")
    #expect(json["severity"] == "high" && json["dropped"]?.array?.last?["count"]?.integer == 12)
    #expect(LossDocument.text(lost).contains("13 incidents were dropped (1 high, 12 low)"))
  }

  @Test("The catalogue is as its schema says")
  func catalogue() throws {
    let descriptions = DetectionCatalogue.descriptions
    let json = try JSON.parse(DetectionListView.json(descriptions))
    try DocumentedSchema("detections").check(json, is: "document")
    #expect(json["detections"]?.array?.count == descriptions.count)
    for one in descriptions {
      let texts = [one.title, one.looksFor, one.why, one.falsePositives] + one.firstSteps + one.fields
      #expect(texts.allSatisfy { !$0.isEmpty } && !one.firstSteps.isEmpty && !one.fields.isEmpty, "\(one.id)")
    }
  }

  @Test("What a record says cannot steer a terminal, a page or a spreadsheet")
  func injection() throws {
    let hostile = "=HYPERLINK(\\\"http://x\\\")<script>alert(1)</script>\\u001b[31m"
    let record = """
      {"eventName":"ConsoleLogin","eventTime":"2024-01-01T00:00:00Z","eventSource":"signin.amazonaws.com",\
      "eventID":"\(hostile)","userAgent":"\(hostile)","sourceIPAddress":"\(hostile)","awsRegion":"us-east-1",\
      "userIdentity":{"type":"Root","arn":"arn:aws:iam::111122223333:root","accountId":"\(hostile)"},\
      "responseElements":{"ConsoleLogin":"Success"},"eventType":"AwsConsoleSignIn"}
      """
    var engine = DetectionEngine()
    engine.add(try TrailEvent(record: Array(record.utf8)))
    let incidents = engine.report().incidents
    #expect(incidents.count == 1)
    #expect(!text(.table, incidents).contains("\u{1B}"))
    #expect(!text(.html, incidents).contains("<script"))
    #expect(!text(.csv, incidents).contains(",=HYPERLINK"))
    #expect(!text(.csv, incidents).contains("\"=HYPERLINK"))
  }

  @Test("No incidents are said to be none", arguments: IncidentFormat.allCases)
  func nothing(_ format: IncidentFormat) {
    let text = text(format, [])
    switch format {
    case .table: #expect(text == "No incidents\n")
    case .csv: #expect(text.split(separator: "\n").count == 1)
    case .html: #expect(text.contains("No incidents."))
    default: #expect(text.isEmpty)
    }
  }
}
