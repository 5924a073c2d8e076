import JSONTree
import Lab
import TestKit
import Testing

@testable import Operations

/// The commands with an account that nobody looks at as part of an organization.
@Suite struct SingleAccountTests {
  @Test func peopleAreToldWhatOnlyTheyCanDo() async throws {
    try await Program.with(LabConfiguration(scenario: .empty)) { program in
      let audit = try await program.run("audit", "--via", "report")
      #expect(audit.status == 1, "\(audit.errors)")
      #expect(audit.output.contains("sign in as root of 100000000001 and register a passkey"))
      #expect(!audit.output.contains("centrally") && !audit.output.contains("  : "))
      // It is the same from the document.
      let document = try await program.run("audit", "--via", "report", "-o", "json")
      let file = try program.write(document.output, to: "audit.json")
      for words in [["--via", "report"], ["--from", file]] {
        let plan = try await Subprocess.run(
          [try Program.path(), "plan", "-o", "json"] + words, environment: program.environment,
          in: program.folder)
        #expect(plan.status == 1, "\(words): \(plan.errors)")
        let json = try JSON.parse(plan.output)
        #expect(json["purpose"] == "single-account" && json["stages"]?.array?.isEmpty == true)
        let states = Dictionary(
          (json["instructions"]?.array ?? []).map { ($0["id"]?.string ?? "", $0["state"]?.string ?? "") }
        ) { first, _ in first }
        #expect(
          states == [
            "root-access-keys": "done", "root-signing-certificates": "done", "root-mfa": "open",
            "root-password": "unknown", "daily-access": "done",
          ], "\(states)")
        let kept = try program.write(plan.output, to: "plan.json")
        let applied = try await program.run("apply", kept, "--yes", "-o", "json")
        #expect(applied.status == 3 && applied.errors.contains("this plan is for people"))
        #expect(applied.output.isEmpty)
      }
    }
  }
}
