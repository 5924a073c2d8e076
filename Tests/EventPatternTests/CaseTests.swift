import EventPattern
import JSONTree
import TestKit
import Testing

@Suite("Cases")
struct CaseTests {
  @Test(
    "event patterns", arguments: ["operators.jsonl", "structure.jsonl", "errors.jsonl", "complexity.jsonl"])
  func eventPatterns(file: String) throws {
    var batch = EventPatternBatch()
    for line in try CaseFiles.documents(file) { check(line) { batch.answer($0) } }
  }

  @Test("filter patterns", arguments: ["filters.jsonl"])
  func filterPatterns(file: String) throws {
    var batch = FilterPatternBatch()
    for line in try CaseFiles.documents(file) { check(line) { batch.answer($0) } }
  }

  @Test("values extracted by filter patterns")
  func extraction() throws {
    for line in try CaseFiles.documents("extraction.jsonl") {
      let pattern = try FilterPattern(parsing: line["pattern"]?.string ?? "")
      let message = Array((line["message"]?.string ?? "").utf8)
      if let values = line["values"]?.object {
        let expected = values.members.map { ($0.name, $0.value.string ?? "") }
        #expect(pattern.extractedValues(from: message) == Dictionary(uniqueKeysWithValues: expected))
      }
      if let reference = line["reference"]?.string {
        #expect(pattern.number(of: reference, in: message) == line["number"]?.number?.double, "\(line)")
      }
    }
  }

  @Test("explanations name the field and what was found")
  func explanations() throws {
    for line in try CaseFiles.documents("explanations.jsonl") {
      let pattern = try EventPattern(parsing: line["pattern"]?.description ?? "")
      let explanation = try pattern.explain(line["event"]?.bytes ?? [])
      #expect(explanation.description == line["says"]?.string)
    }
  }

  @Test("explanations of filter patterns name the condition and what was found")
  func filterExplanations() throws {
    for line in try CaseFiles.documents("filter-explanations.jsonl") {
      let pattern = try FilterPattern(parsing: line["pattern"]?.string ?? "")
      #expect(pattern.mismatch(with: Array((line["message"]?.string ?? "").utf8)) == line["says"]?.string)
    }
  }

  @Test("what does not match has an explanation, and what matches has none")
  func filterExplanationsOfCases() throws {
    for line in try CaseFiles.documents("filters.jsonl") {
      guard let message = line["message"]?.string, line["expect"] != "invalid" else { continue }
      let pattern = try FilterPattern(parsing: line["pattern"]?.string ?? "")
      let mismatch = pattern.mismatch(with: Array(message.utf8))
      #expect((mismatch == nil) == (line["expect"] == "match"), "\(line)")
      #expect(mismatch?.isEmpty != true && mismatch?.hasSuffix("none of ") != true, "\(line)")
    }
  }

  @Test("lines of a batch that cannot be answered say why")
  func batchLines() throws {
    var events = EventPatternBatch()
    for line in [#"{"id":7}"#, "7", "{", #"{"id":7,"pattern":{"a":[1]},"event":[]}"#] {
      let answer = try JSON.parse(events.answer(Array(line.utf8)))
      #expect(answer["result"] == "invalid")
      #expect(answer["error"]?.string?.isEmpty == false)
    }
  }

  @Test(
    "what stands as JSON in a line is taken as it was written",
    arguments: [
      (#"{"pattern":{"a":["x"]},"event":{"a":"x","a":"y"}}"#, "match"),
      (#"{"pattern":{"a":["y"]},"event":{"a":"x","a":"y"}}"#, "match"),
      (#"{"pattern":{"a":["x"],"a":["y"]},"event":{"a":"x"}}"#, "nomatch"),
      (#"{"pattern":{"a":[3.00e2]},"event":{"a":300}}"#, "match"),
      (#"{"pattern":{"a":[1e400]},"event":{"a":1e400}}"#, "match"),
      (#"{"pattern":{"a":[1e400]},"event":{"a":1E400}}"#, "nomatch"),
    ])
  func writtenJSON(_ line: String, _ result: String) throws {
    var batch = EventPatternBatch()
    #expect(try JSON.parse(batch.answer(Array(line.utf8)))["result"]?.string == result, "\(line)")
  }

  private func check(_ line: JSON, _ answer: ([UInt8]) -> [UInt8]) {
    let result = try? JSON.parse(answer(line.bytes))
    #expect(result?["result"] == line["expect"], "\(line) \(result ?? .null)")
    guard let reason = line["reason"]?.string else { return }
    let error = result?["error"]?.string ?? ""
    #expect(error.hasSuffix(reason), "\(line["pattern"] ?? .null): \(error)")
  }
}
