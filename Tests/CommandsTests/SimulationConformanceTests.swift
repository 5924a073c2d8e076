import JSONTree
import TestKit
import Testing

/// AWS's recorded answers through the real pipe, where a folder with them is named.
@Suite(
  "recorded decisions through `simulate --batch`",
  .enabled(if: Subprocess.environment["ROOTLATCH_CONFORMANCE"] != nil))
struct SimulationConformanceTests {
  /// The program that was built with the tests.

  @Test func `every decision is reproduced, and answered in order`() async throws {
    let folder = try #require(Subprocess.environment["ROOTLATCH_CONFORMANCE"])
    let requests = try CaseFiles.read(folder + "/policy-decisions.jsonl")
    let outcome = try await Subprocess.run(
      [try BuiltProgram.path(), "simulate", "--batch"], input: String(decoding: requests, as: UTF8.self))
    let answers = try outcome.output.split(separator: "\n").map { try JSON.parse(String($0)) }
    let asked = try requests.split(separator: 0x0A).map { try JSON.parse(Array($0)) }
    #expect(answers.count == asked.count)
    #expect(asked.contains { $0["expect"]?["plane"] == "enforcement" })
    for (answer, request) in zip(answers, asked) {
      #expect(answer["id"] == request["id"])
      #expect(answer["decision"] == request["expect"]?["decision"], "\(request["id"] ?? .null): \(answer)")
    }
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
