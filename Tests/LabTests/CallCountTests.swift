import AWSClient
import AWSServices
import AWSWire
import HTTPMessage
import JSONTree
import Lab
import LabTesting
import Testing

@Suite("Waiting for calls", .timeLimit(.minutes(5)))
struct CallCountTests {
  private static func calls(_ lab: TestLab, after count: Int, seconds: Int) async throws -> Int {
    let answer = try await lab.control(.get, "calls", query: "after=\(count)&seconds=\(seconds)")
    return try #require(answer["calls"]?.integer, "\(answer)")
  }

  @Test(
    "who waits hears of a call when it is made, and reading the history is none",
    arguments: TestLab.Connection.allCases)
  func waits(_ connection: TestLab.Connection) async throws {
    try await TestLab.run(connection) { lab in
      _ = try await lab.client.call(STS.GetCallerIdentity.self, .init())
      let before = try await Self.calls(lab, after: 0, seconds: 20)
      #expect(before == 1)
      _ = try await lab.client.call(CloudTrail.LookupEvents.self, .init())
      #expect(try await Self.calls(lab, after: 0, seconds: 0) == before)
      async let next = Self.calls(lab, after: before, seconds: 20)
      _ = try await lab.client.call(STS.GetCallerIdentity.self, .init())
      #expect(try await next == before + 1)
      // Nothing comes, and what there was is told.
      #expect(try await Self.calls(lab, after: before + 1, seconds: 1) == before + 1)
    }
  }

  @Test(
    "what is no number, and too long a wait, is refused",
    arguments: ["after=x", "after=-1", "seconds=21", "seconds=x"])
  func refused(_ query: String) async throws {
    try await TestLab.run(.inProcess) { lab in
      let answer = try await lab.control(.get, "calls", query: query)
      #expect(answer["error"]?.string?.contains("`seconds` a number from 0 to 20") == true)
    }
  }
}
