import AWSWire
import Cryptography
import HTTPMessage
import Identity
import Lab
import LabTesting
import TestKit
import Testing

/// A conversation with a lab of its own; `Cases/dialogues.txt` explains the notation.
struct Dialogue: Sendable, CustomTestStringConvertible {
  let name: String
  var lines: [String] = []

  var testDescription: String { name }

  static func all() throws -> [Dialogue] {
    var all: [Dialogue] = []
    for line in try CaseFiles.lines("dialogues.txt") {
      if line.hasPrefix("== ") {
        all.append(Dialogue(name: String(line.dropFirst(3))))
      } else {
        all[all.endIndex - 1].lines.append(line)
      }
    }
    return all
  }
}

/// The part of a dialogue that has been spoken.
private struct Speaker {
  let lab: TestLab
  var kept: [String: Credentials] = [:]
  var captured: [String: String] = [:]
  var last: RawAnswer?

  mutating func speak(_ line: String) async throws {
    let words = line.split(separator: " ", maxSplits: 3).map(String.init)
    switch words[0] {
    case "advance": try await lab.advance(seconds: try #require(Int(words[1])))
    case "keep": kept[words[1]] = try await lab.credentials(of: words[3])
    case "capture":
      let ends = words[3].split(separator: "...").map(String.init)
      captured[words[1]] = try #require(last?.between(ends[0], ends[1]), "\(last?.text ?? "")")
    default: try await ask(line)
    }
  }

  private mutating func ask(_ line: String) async throws {
    let parts = line.split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
    try #require(parts.count == 4, "\(line)")
    let text = captured.reduce(parts[1]) { $0.replacing("{\($1.key)}", with: $1.value) }
    var signer = kept[parts[0]]
    if signer == nil { signer = try await lab.credentials(of: parts[0]) }
    let answer = try await lab.answer(to: try #require(RawCall(text), "\(line)"), by: signer)
    last = answer
    let expected = parts[2].split(separator: " ").map(String.init)
    #expect("\(answer.response.status)" == expected[0], "\(line): \(answer.text)")
    if expected.count == 1 {
      #expect(parts[3].isEmpty || answer.text.contains(parts[3]), "\(line): \(answer.text)")
    } else {
      #expect(answer.code == expected[1], "\(line): \(answer.text)")
      if parts[3].hasPrefix("~") {
        #expect(
          (answer.message ?? "").contains(parts[3].dropFirst()) || parts[3] == "~", "\(line): \(answer.text)")
      } else {
        #expect(answer.message == parts[3], "\(line)")
      }
    }
  }
}

@Suite struct DialogueTests {
  @Test("The lab answers as AWS does", arguments: TestLab.Connection.allCases, try Dialogue.all())
  func answersAsAWS(connection: TestLab.Connection, dialogue: Dialogue) async throws {
    try await TestLab.run(connection) { lab in
      var speaker = Speaker(lab: lab)
      for line in dialogue.lines { try await speaker.speak(line) }
    }
  }

  @Test("The global endpoint of STS does not know AssumeRoot")
  func globalEndpoint() async throws {
    try await TestLab.run(.inProcess) { lab in
      var call = try #require(
        RawCall(
          "sts:AssumeRoot?TargetPrincipal=100000000004&TaskPolicyArn.arn="
            + "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"))
      call.request.fields["Host"] = "sts.amazonaws.com"
      let answer = try await lab.answer(to: call, by: lab.instance.administrator)
      #expect(answer.response.status == 400)
      #expect(answer.code == "InvalidAction")
      #expect(answer.message == "Unknown Operation")
    }
  }
}
