import CloudTrail
import Detection
import Identity
import Testing

@Suite("Shapes of records")
struct RecordShapeTests {
  @Test(
    "Each shape makes the incidents it should and no others", arguments: DetectionCase.all("shapes.jsonl"))
  func shape(_ example: DetectionCase) throws {
    let report = example.report(try example.events())
    #expect(report.incidents.count == example.incidents.count, "\(report.incidents.map(\.summary))")
    for (incident, expected) in zip(report.incidents, example.incidents) {
      #expect(incident.kind.rawValue == expected.kind)
      #expect(incident.severity.rawValue == expected.severity)
      #expect(incident.findings.map(\.detection.id).sorted() == expected.detections)
      if let account = expected.account { #expect(incident.account == account) }
      for text in expected.says {
        #expect(incident.summary.contains(text), "`\(text)` is not in `\(incident.summary)`")
      }
    }
    if let sessions = example.sessions { #expect(report.sessions.count == sessions) }
  }
}
