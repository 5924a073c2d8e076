import Foundation
import IAMPolicy
import TestKit
import Testing

/// Runs published decisions, where a folder with them is named.
@Suite(
  "recorded decisions", .enabled(if: ProcessInfo.processInfo.environment["ROOTLATCH_CONFORMANCE"] != nil))
struct ConformanceTests {
  @Test func `every recorded decision is reproduced`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["ROOTLATCH_CONFORMANCE"])
    let lines = try CaseFiles.records(at: folder + "/policy-decisions.jsonl")
    #expect(lines.count > 100)
    for line in lines {
      do throws(SimulationProblem) {
        let request = try SimulationRequest.parse(line)
        let answer = request.answer()
        let fast = Authorizer(plane: request.plane).decide(
          request.request, under: request.policies, facts: request.facts)
        #expect(fast == answer.verdict.decision, "\(request.id ?? "")")
        #expect(
          answer.agrees == true,
          "\(request.plane) \(request.id ?? ""): \(answer.verdict.decision), expected \(String(describing: request.expectation?.decision))"
        )
      } catch {
        Issue.record("\(error)")
      }
    }
  }
}
