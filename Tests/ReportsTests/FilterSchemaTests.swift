import JSONTree
import TestKit
import Testing

/// What the filters of the program read and write, held against the pages that describe it.
struct FilterSchemaTests {
  /// The program that was built with the tests.

  private func answers(_ arguments: String..., to input: String) async throws -> [JSON] {
    let outcome = try await Subprocess.run([try BuiltProgram.path()] + arguments, input: input)
    return try outcome.output.split(separator: "\n").map { try JSON.parse(String($0)) }
  }

  @Test(arguments: ["decision-table", "principal-matrix", "composition"])
  func `requests and answers of simulate`(_ name: String) async throws {
    let schema = try DocumentedSchema("simulate")
    let path = CaseFiles.packageRoot + "/Tests/IAMPolicyTests/Cases/\(name).jsonl"
    let text = String(decoding: try CaseFiles.read(path), as: UTF8.self)
    let requests = try text.split(separator: "\n").map { try JSON.parse(String($0)) }
    for request in requests { schema.check(request, is: "request") }
    let answers = try await answers("simulate", "--batch", to: text)
    #expect(answers.count == requests.count)
    for answer in answers { schema.check(answer, is: "answer") }
  }

  @Test func `refusals of simulate`() async throws {
    let schema = try DocumentedSchema("simulate")
    let answers = try await answers("simulate", "--batch", to: "{\n{\"id\":\"x\",\"acton\":1}\n")
    #expect(answers.count == 2)
    for answer in answers { schema.check(answer, is: "refusal") }
  }

  @Test func `cases and answers of match`() async throws {
    let schema = try DocumentedSchema("match")
    let events = [
      #"{"id":1,"pattern":{"a":[1]},"event":{"a":1}}"#,
      #"{"id":"b","pattern":"{\"a\":[1]}","event":{"a":2}}"#,
      #"{"id":null,"pattern":{"a":[]}}"#, #"{"id":4,"pattern":{"a":[{"prefix":"x"}]}}"#,
    ]
    let filters = [
      #"{"id":1,"pattern":"{ $.a = 1 }","message":"{\"a\":1}"}"#,
      #"{"id":2,"pattern":"ERROR","message":"fine"}"#,
      #"{"id":3,"pattern":"{ $."}"#, #"{"id":4,"pattern":"[a, b]"}"#,
    ]
    for (verb, lines) in [("event", events), ("filter", filters)] {
      for line in lines { schema.check(try JSON.parse(line), is: "\(verb) case") }
      let answers = try await answers("match", verb, "--batch", to: lines.joined(separator: "\n") + "\n")
      #expect(answers.map { $0["result"]?.string } == ["match", "nomatch", "invalid", "valid"])
      for answer in answers { schema.check(answer, is: "match answer") }
    }
  }

  @Test(arguments: [["match", "event"], ["match", "filter"], ["simulate"]])
  func `a line that is too long costs its own answer`(_ verb: [String]) async throws {
    let line = #"{"id":1,"pattern":"x"}"#
    let long = String(repeating: " ", count: 17 << 20)
    let answers = try await Subprocess.run(
      [try BuiltProgram.path()] + verb + ["--batch"], input: "\(line)\n\(long)\n\(line)\n\(long)")
    let read = try answers.output.split(separator: "\n").map { try JSON.parse(String($0)) }
    #expect(read.map { $0["id"] } == [1, .null, 1, .null])
    #expect(read[1]["error"] == "the line has 17825792 bytes, and 16777216 are taken")
    #expect(answers.status == (verb == ["simulate"] ? 3 : 1))
  }
}
