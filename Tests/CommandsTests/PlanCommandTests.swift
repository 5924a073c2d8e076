import CommandLineKit
import Operations
import TestKit
import Testing

@testable import Commands

@Suite struct PlanCommandTests {
  private func code(_ words: [String]) async throws -> (ExitCode, String) {
    var told = ""
    let code = try await CommandRunner.run(
      words, as: Rootlatch.self, output: { _ in }, diagnostics: { told += $0 })
    return (code, told)
  }

  @Test(arguments: [
    ["plan", "--wave-size", "-1"], ["plan", "--canary", "3", "--canary", "payments"],
    ["plan", "--from", "audit.json", "--ou", "/Workloads"], ["plan", "--via", "report", "--reverse"],
    ["plan", "-o", "csv"], ["plan", "--concurrency", "0"], ["plan", "--used-key-days", "x"],
    ["apply"], ["apply", "plan.json", "--resume"], ["apply", "plan.json", "--patience", "-1"],
    ["apply", "-"], ["apply", "plan.json", "--reason", ""],
  ])
  func wrongUsageIsRefused(words: [String]) async throws {
    let (code, told) = try await code(words)
    #expect(code == .usage, "\(told)")
    #expect(!told.isEmpty)
  }

  /// Weakness 7 of a peer: it finds a wrong form of output only after it has deleted.
  @Test(arguments: [["-o", "xml"], ["-o", "csv"], ["-o", ""]])
  func weakness7AFormOfOutputIsRefusedBeforeAnythingIsDone(form: [String]) async throws {
    // The plan does not exist: reading it would be exit status 3.
    let (code, told) = try await code(["apply", "/nonexistent/plan.json", "--yes"] + form)
    #expect(code == .usage, "\(told)")
  }

  @Test func dispositionsOfOutputAreToldApart() {
    #expect(PlanOutput(argument: "plan.json") == .file("plan.json"))
    #expect(PlanOutput(argument: "json") == .json)
    #expect(PlanOutput(argument: "./json") == .file("./json"))
    #expect(PlanOutput(argument: "jsonl") == nil)
  }
}
