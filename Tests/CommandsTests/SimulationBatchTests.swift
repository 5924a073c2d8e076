import CommandLineKit
import JSONTree
import Testing

@testable import Commands

@Suite("Batches of simulations")
struct SimulationBatchTests {
  private static let request = #"""
    {"schema":"iam-authz-request/1","id":"x","principal":{"type":"root","arn":"arn:aws:iam::111111111111:root",\#
    "accountId":"111111111111"},"action":"s3:GetObject","resource":{"arn":"arn:aws:s3:::b/k",\#
    "accountId":"111111111111"},"policies":{},"expect":{"decision":"DECISION"}}
    """#

  private func answer(_ line: String) throws -> (JSON, ExitCode) {
    let (text, code) = SimulationBatch.answer(Array(line.utf8))
    #expect(text.hasSuffix("\n"))
    return (try JSON.parse(text), code)
  }

  @Test(
    "A decision is answered with the request's id, and held against what is expected",
    arguments: [
      ("allow", ExitCode.success), ("explicitDeny", .attention),
    ])
  func decided(expected: String, code: ExitCode) throws {
    let (json, answered) = try answer(Self.request.replacing("DECISION", with: expected))
    #expect(json["id"] == "x")
    #expect(json["decision"] == "allow")
    #expect(answered == code)
  }

  @Test(
    "A line that cannot be read is answered with its id where it has one, and an error",
    arguments: [
      ("", JSON.null), ("{", .null), ("[1]", .null), (#"{"id":"y","action":1}"#, "y"),
      (#"{"id":7,"unknown":{}}"#, 7),
    ])
  func damaged(line: String, id: JSON) throws {
    let (json, code) = try answer(line)
    #expect(json["id"] == id)
    #expect(json["error"]?.string?.isEmpty == false)
    #expect(json["decision"] == nil)
    #expect(code == .impossible)
  }
}
