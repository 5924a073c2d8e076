import IAMPolicy
import JSONTree
import TestKit
import Testing

/// Every row of the decision table, of the controls over root, and of AWS's recorded answers.
@Suite("decisions by the book")
struct DecisionCaseTests {
  @Test(arguments: [
    "decision-table", "principal-matrix", "root-controls", "composition", "conditions", "resources",
  ])
  func `each case of the file is decided as its source says`(_ name: String) throws {
    let lines = try CaseFiles.records(name + ".jsonl")
    #expect(!lines.isEmpty)
    for line in lines {
      do throws(SimulationProblem) {
        let request = try SimulationRequest.parse(line)
        let answer = request.answer()
        let fast = Authorizer(plane: request.plane).decide(
          request.request, under: request.policies, facts: request.facts)
        #expect(fast == answer.verdict.decision, "\(request.id ?? "")")
        #expect(answer.agrees == true, "\(request.id ?? ""): \(answer.json)")
        #expect(
          (answer.verdict.decision == .allow) == answer.verdict.blockedBy.isEmpty
            || answer.verdict.denialSuffix == nil)
      } catch {
        Issue.record("\(String(decoding: line.prefix(120), as: UTF8.self)): \(error)")
      }
    }
  }
}
