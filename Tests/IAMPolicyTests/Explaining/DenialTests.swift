import IAMPolicy
import JSONTree
import PolicyTesting
import TestKit
import Testing

/// AWS's wording, from the IAM User Guide, "Troubleshoot access denied error messages".
@Suite("denials in AWS's words")
struct DenialTests {
  @Test func `each denial says what AWS says`() throws {
    let lines = try CaseFiles.records("denials.jsonl")
    #expect(lines.count >= 10)
    for line in lines {
      let entry = try JSON.parse(line)
      let id = try #require(entry["case"]?.string)
      let file = try #require(entry["file"]?.string)
      let source = try #require(
        try CaseFiles.records(file).first { (try? JSON.parse($0))?["id"]?.string == id }, "\(id)")
      let verdict = try SimulationRequest.parse(source).answer().verdict
      if let suffix = entry["suffix"]?.string { #expect(verdict.denialSuffix == suffix, "\(id)") }
      if let sentence = entry["sentence"]?.string { #expect(verdict.denialSentence == sentence, "\(id)") }
      if let exemption = entry["exemption"]?.string {
        #expect(verdict.exemptions.contains(exemption), "\(id): \(verdict.exemptions)")
      }
    }
  }

  @Test func `unknown fields are refused with their path`() {
    let texts = [
      (#"{"principal":{"type":"anonymous","name":"x"},"action":"a:b"}"#, "principal.name"),
      (
        #"{"principal":{"type":"anonymous"},"action":"a:b","policies":{"identity":[{"id":"p"}]}}"#,
        "policies.identity[0]"
      ),
      (#"{"principal":{"type":"king","arn":"x"},"action":"a:b"}"#, "principal.type"),
      (#"{"principal":{"type":"anonymous"},"action":"a:b","extra":1}"#, "extra"),
      (#"{"principal":{"type":"anonymous"},"action":"a:b","context":{"a:b":{}}}"#, "context.a:b"),
      (
        #"{"principal":{"type":"anonymous"},"action":"a:b","policies":{"identity":[{"id":"p","document":{"Statement":{"Effect":"No","Action":"*","Resource":"*"}}}]}}"#,
        "policies.identity[0].document"
      ),
    ]
    for (text, path) in texts {
      let problem = #expect(throws: SimulationProblem.self) { try SimulationRequest.parse(text) }
      #expect(problem?.path == path, "\(String(describing: problem))")
    }
  }

  @Test func `a refused policy is placed in the whole text`() {
    let text =
      "{\"principal\":{\"type\":\"anonymous\"},\n\"action\":\"a:b\",\"policies\":{\"identity\":[{\"id\":\"p\",\n  \"document\": {\"Statement\":{\"Effect\":\"No\",\"Action\":\"*\",\"Resource\":\"*\"}}}]}}"
    let problem = #expect(throws: SimulationProblem.self) { try SimulationRequest.parse(text) }
    #expect(problem?.place == TextPlace(line: 3, column: 38))
  }

  /// Cuts and flips bytes of good requests; whatever comes out is answered or refused, and nothing crashes.
  @Test func `damaged requests are answered or refused`() throws {
    var generator = SeededGenerator(seed: 11)
    var answered = 0
    for line in try CaseFiles.records("conditions.jsonl") {
      for _ in 0..<6 {
        var bytes = line
        for _ in 0...(generator.next() % 2) {
          let index = Int(generator.next() % UInt64(bytes.count))
          if generator.once(in: 2) {
            bytes.remove(at: index)
          } else {
            bytes[index] = UInt8(generator.next() % 128)
          }
        }
        guard let request = try? SimulationRequest.parse(bytes) else { continue }
        answered += 1
        let fast = Authorizer(plane: request.plane).decide(request.request, under: request.policies)
        #expect(fast == request.answer().verdict.decision)
      }
    }
    #expect(answered > 50)
  }

  @Test func `the keys a document asks for`() throws {
    let text =
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":["arn:aws:s3:::${aws:username}","arn:aws:s3:::${*}"],"Condition":{"StringLike":{"x:a":"${x:b, 'c'}","X:A2":"$"},"NumericEquals":{"x:n":"1"}}}]}"#
    let document = try PolicyDocument(parsing: text, as: .identity)
    #expect(document.contextKeys == ["aws:username", "x:a", "x:b", "X:A2", "x:n"])
  }
}
