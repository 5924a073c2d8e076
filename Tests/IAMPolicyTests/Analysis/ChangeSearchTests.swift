import IAMPolicy
import JSONTree
import TestKit
import Testing

@Suite("the smallest change")
struct ChangeSearchTests {
  @Test func `each case of the file turns by the edits it names`() throws {
    let lines = try CaseFiles.records("changes.jsonl")
    #expect(lines.count > 10)
    for line in lines {
      let sample = try JSON.parse(line)
      let name = sample["name"]?.string ?? ""
      let request = try SimulationRequest.parse(try #require(sample["request"]).bytes)
      let change = SimulationDetails(request).change
      let expected = sample["edits"]?.array ?? []
      let found = (change?.edits ?? []).map { edit -> JSON in
        [
          .string(edit.verb.rawValue), edit.kind.map { .string($0.rawValue) } ?? .null,
          edit.policyID.map { .string($0) } ?? .null,
        ]
      }
      #expect(found == expected, "\(name): \(change?.edits.map(\.words) ?? [])")
      #expect((change?.decision.rawValue).map { JSON.string($0) } ?? .null == sample["decision"], "\(name)")
    }
  }

  /// The change is made to the texts, and the engine is asked anew.
  @Test(arguments: ["decision-table", "root-controls", "composition"])
  func `what a change comes to can be read and decided again`(_ name: String) throws {
    var turned = 0
    for line in try CaseFiles.records(name + ".jsonl") {
      let request = try SimulationRequest.parse(line)
      guard let change = SimulationDetails(request).change else { continue }
      turned += 1
      let before = Authorizer(plane: request.plane).decide(
        request.request, under: request.policies, facts: request.facts)
      #expect((before == .allow) != (change.decision == .allow))
      #expect(!change.edits.isEmpty)
      for edit in change.edits {
        guard let statement = edit.result, let kind = edit.kind else { continue }
        // A statement that is proposed is one that AWS would take.
        let text = JSON.object(["Version": "2012-10-17", "Statement": [statement.json]])
        let parsed = try PolicyDocument(parsing: text.bytes, as: kind, limits: .parameter)
        #expect(parsed.statements.first?.actions == statement.actions)
        #expect(parsed.statements.first?.conditions.count == statement.conditions.count)
      }
    }
    #expect(turned > 5)
  }
}
