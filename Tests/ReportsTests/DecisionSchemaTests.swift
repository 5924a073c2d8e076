import JSONTree
import TestKit
import Testing

/// What `simulate` writes for one request and for `--why-root`, held against the pages that describe it.
struct DecisionSchemaTests {
  private static let cases = CaseFiles.packageRoot + "/Tests/IAMPolicyTests/Cases/"

  private func answer(_ arguments: String..., to input: String) async throws -> (JSON, Int32) {
    let outcome = try await Subprocess.run([try BuiltProgram.path()] + arguments, input: input)
    return (try JSON.parse(outcome.output), Int32(outcome.status))
  }

  @Test func detailedAnswers() async throws {
    let schema = try DocumentedSchema("simulate")
    let text = String(decoding: try CaseFiles.read(Self.cases + "changes.jsonl"), as: UTF8.self)
    for line in text.split(separator: "\n") {
      let request = try #require(try JSON.parse(String(line))["request"])
      let (answer, status) = try await answer("simulate", "-o", "json", "-", to: request.description)
      #expect(status == 0)
      schema.check(answer, is: "answer", besides: ["statements", "change", "warnings"])
      schema.check(
        JSON.object([
          "statements": answer["statements"] ?? .null, "change": answer["change"] ?? .null,
          "warnings": answer["warnings"] ?? .null,
        ]),
        is: "detailed answer")
    }
  }

  @Test func whatOnlyRootCanDo() async throws {
    let schema = try DocumentedSchema("why-root")
    let text = String(decoding: try CaseFiles.read(Self.cases + "why-root.json"), as: UTF8.self)
    schema.check(try JSON.parse(text), is: "question")
    let (answer, status) = try await answer("simulate", "--why-root", "-o", "json", "-", to: text)
    #expect(status == 1)
    schema.check(answer, is: "answer")
  }
}
