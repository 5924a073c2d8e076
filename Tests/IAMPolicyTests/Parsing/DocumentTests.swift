import IAMPolicy
import Identity
import JSONTree
import PolicyTesting
import TestKit
import Testing

@Suite("documents AWS takes and refuses")
struct DocumentTests {
  @Test func `each document is taken, or refused at the right place`() throws {
    let lines = try CaseFiles.records("documents.jsonl")
    #expect(lines.count > 60)
    for line in lines {
      let entry = try JSON.parse(line)
      let name = entry["name"]?.string ?? ""
      let kind = try #require(PolicyKind(rawValue: entry["kind"]?.string ?? ""))
      let text = try #require(entry["text"]?.string)
      var problems: [PolicyProblem] = []
      do throws(PolicyProblems) {
        problems = try PolicyDocument(parsing: text, as: kind).operandProblems
        #expect(entry["code"] == nil || entry["operand"] != nil, "\(name) was taken")
      } catch {
        #expect(entry["code"] != nil && entry["operand"] == nil, "\(name): \(error)")
        problems = error.all
      }
      guard let code = entry["code"]?.string else {
        #expect(problems.isEmpty, "\(name): \(problems)")
        continue
      }
      let found = problems.contains {
        $0.code.rawValue == code && $0.place.line == entry["line"]?.integer
          && $0.place.column == entry["column"]?.integer && $0.text == entry["offending"]?.string
      }
      #expect(found, "\(name): \(problems)")
    }
  }

  @Test func `all problems are reported, not only the first`() {
    let text =
      #"{"Version":"1","Statement":[{"Effect":"Maybe","Action":"s3","Resource":"x","Condition":{"Same":{"k":[null]}}}]}"#
    let problems = #expect(throws: PolicyProblems.self) { try PolicyDocument(parsing: text, as: .identity) }
    let codes = Set(problems?.all.map(\.code) ?? [])
    #expect(codes == [.badValue, .badAction, .badResource, .unknownOperator])
    #expect(problems?.all.count == 5)
  }

  @Test func `deep, long and broken texts are refused`() {
    let deep = String(repeating: "[", count: 100_000)
    let long = #"{"Statement":""# + String(repeating: "a", count: 10_000_000) + #""}"#
    let texts: [[UInt8]] = [
      Array(deep.utf8), Array(long.utf8), [], [0xFF, 0xFE], Array("null".utf8), Array("{}".utf8),
      Array("[]".utf8),
      Array(#"{"Statement":[[]]}"#.utf8), Array(#"{"Statement":"\ud800"}"#.utf8),
    ]
    for kind in PolicyKind.allCases {
      for bytes in texts {
        #expect(throws: PolicyProblems.self) { try PolicyDocument(parsing: bytes, as: kind) }
      }
    }
  }

  /// Cuts and flips bytes of a good document; whatever comes out is taken or refused, and nothing crashes.
  @Test func `damaged documents are taken or refused`() {
    let good =
      #"{"Version":"2012-10-17","Statement":[{"Sid":"a","Effect":"Deny","NotAction":["s3:Get*","iam:?"],"Resource":"arn:aws:s3:::${aws:username}/*","Condition":{"ForAnyValue:StringLike":{"aws:TagKeys":["${x:y, 'z'}","*"]},"IpAddress":{"aws:SourceIp":"::1/128"},"NumericLessThan":{"x:n":"1e9"}}}]}"#
    var generator = SeededGenerator(seed: 7)
    let request = AuthorizationRequest(
      principal: Principal(
        kind: .user, arn: "arn:aws:iam::111111111111:user/alice",
        accountID: AccountID(rawValue: "111111111111")),
      action: "s3:GetObject",
      resource: ResourceTarget(arn: "arn:aws:s3:::alice/x"), context: ["aws:SourceIp": "::1", "x:n": "1"])
    var taken = 0
    for _ in 0..<3000 {
      var bytes = Array(good.utf8)
      for _ in 0...(generator.next() % 3) {
        let index = Int(generator.next() % UInt64(bytes.count))
        switch generator.next() % 3 {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = UInt8(generator.next() % 256)
        default: bytes.insert(bytes[Int(generator.next() % UInt64(bytes.count))], at: index)
        }
      }
      guard let document = try? PolicyDocument(parsing: bytes, as: .identity) else { continue }
      taken += 1
      var policies = PolicySet()
      policies.identity = [AttachedPolicy(id: "damaged", document: document)]
      #expect(
        Authorizer.decide(request, under: policies)
          == Authorizer.evaluate(request, under: policies).decision)
    }
    #expect(taken > 100)
  }
}
