import CloudTrail
import Detection
import Identity
import Testing

@Suite("Shapes of records")
struct RecordShapeTests {
  private static let cases = DetectionCase.all("shapes.jsonl") + DetectionCase.all("detections.jsonl")

  @Test("Each shape makes the incidents it should and no others", arguments: cases)
  func shape(_ example: DetectionCase) throws {
    let report = try example.report(try example.events())
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
    let found = Set(report.incidents.flatMap { $0.findings.map(\.detection.id) })
    for id in example.absent { #expect(!found.contains(id)) }
    if let sessions = example.sessions { #expect(report.sessions.count == sessions) }
  }

  @Test("Who it was comes before what to mend")
  func firstStep() throws {
    let example = try #require(Self.cases.first { $0.name.hasPrefix("2.1 ") })
    let steps = try example.report(try example.events()).incidents.flatMap(\.nextSteps)
    #expect(steps.first?.hasPrefix("find out who signed in as root") == true && steps.count == 2)
  }

  @Test("Every detection has a case that sets it off, and one that looks like it and does not")
  func everyDetection() {
    let found = Set(Self.cases.flatMap { $0.incidents.flatMap(\.detections) })
    let absent = Set(Self.cases.flatMap(\.absent))
    let all = DetectionCatalogue.descriptions.map(\.id)
    #expect(all.filter { !found.contains($0) } == [])
    #expect(all.filter { !absent.contains($0) } == [])
    #expect(absent.subtracting(all) == [])
  }
}
