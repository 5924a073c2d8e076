import HTTPMessage
import JSONTree
import Lab
import LabTesting
import TestKit
import Testing

@testable import Operations

/// `rootlatch apply` as a process against a lab, where something comes in between.
@Suite struct ApplyCommandTests {
  /// Sets what goes wrong in the lab from now on.
  private func fail(_ program: Program, _ faults: String...) async throws {
    let body = JSON.object(["faults": .array(faults.map { .string($0) })])
    let told = try await Subprocess.run([
      "curl", "--silent", "--fail", "--json", body.description, program.lab.endpoint + "/_lab/faults",
    ])
    #expect(told.status == 0, "\(told.errors)")
  }

  private func plan(_ program: Program, _ words: String...) async throws {
    let outcome = try await Subprocess.run(
      [try Program.path(), "plan", "--include-used-keys", "-o", "plan.json", "--quiet"] + words,
      environment: program.environment, in: program.folder)
    // One account cannot be seen yet, which the plan says.
    #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
  }

  private func statuses(_ report: JSON) -> [String: String] {
    var statuses: [String: String] = [:]
    for account in (report["stages"]?.array ?? []).flatMap({ $0["accounts"]?.array ?? [] }) {
      statuses[account["name"]?.string ?? ""] = account["status"]?.string
    }
    return statuses
  }

  @Test func whatBreaksOffIsResumedFromTheLedger() async throws {
    try await Program.with { program in
      try await plan(program)
      let none = try await program.run("apply", "--resume", "--yes")
      #expect(none.status == 3 && none.errors.contains("there is nothing to resume"))
      // The network goes when the first account is to be opened.
      try await fail(program, "sts:AssumeRoot:reset=1")
      let broken = try await program.run(
        "apply", "plan.json", "--yes", "-o", "json", adding: ["AWS_MAX_ATTEMPTS": "1"])
      #expect(broken.status == 3, "\(broken.errors)")
      let report = try JSON.parse(broken.output)
      #expect(report["end"] == "impossible" && report["clean"] == false)
      #expect(Set(statuses(report).values) == ["failed", "not-reached"])
      try await fail(program)
      let resumed = try await program.run("apply", "--resume", "--yes", "-o", "json")
      #expect(resumed.status == 0, "\(resumed.errors)")
      #expect(resumed.errors.contains("going on with plan.json"))
      let again = try JSON.parse(resumed.output)
      #expect(again["resumed"] == true && again["clean"] == true)
      #expect(Set(statuses(again).values) == ["locked"])
      #expect(try await program.run("apply", "--resume", "--yes").status == 3)
      #expect(try await program.run("ledger", "verify").status == 0)
    }
  }

  @Test func credentialsThatAWSDoesNotKnowBeginNothing() async throws {
    try await Program.with { program in
      try await plan(program)
      let unknown = ["AWS_ACCESS_KEY_ID": "AKIAUNKNOWNUNKNOWN00", "AWS_SECRET_ACCESS_KEY": "x"]
      let refused = try await program.run("apply", "plan.json", "--yes", "-o", "json", adding: unknown)
      #expect(refused.status == 3 && refused.output.isEmpty, "\(refused.output)")
      #expect(refused.errors.contains("InvalidClientTokenId"))
      let none = try await program.run("apply", "--resume", "--yes")
      #expect(none.status == 3 && none.errors.contains("there is nothing to resume"))
    }
  }

  /// Weakness 14 of a peer: what is switched on for the whole organization is not even asked for.
  @Test func weakness14NothingIsChangedWithoutAConfirmation() async throws {
    try await Program.with { program in
      try await plan(program)
      let refused = try await program.run("apply", "plan.json", input: "lock 6\n")
      #expect(refused.status == 3 && refused.errors.contains("give `--yes`"), "\(refused.errors)")
      #expect(refused.output.contains("STAGE 1 of"))
      let after = try await program.run("plan", "--include-used-keys", "-o", "again.json", "--quiet")
      #expect([0, 1].contains(after.status))
      let files = try program.files()
      let stages = try ["plan.json", "again.json"].map { name in
        try JSON.parse(try #require(files.first { $0.name == name }).bytes)["stages"]
      }
      #expect(stages[0] == stages[1])
    }
  }

  /// Weakness 13 of a peer: Ctrl-C ends it without a word of what was done.
  @Test(arguments: ["SIGINT", "SIGTERM"])
  func weakness13ASignalEndsWithAReportOfEverything(signal: String) async throws {
    try await Program.with(LabConfiguration(accounts: 80)) { program in
      try await plan(program, "--canary", "0", "--wave-size", "0", "--no-guard")
      try await fail(program, "sts:AssumeRoot:latency=40")
      let outcome = try await Subprocess.run(
        [
          try PythonInterpreter.path(), CaseFiles.path("interrupted.py"), signal, "4", try Program.path(),
          "apply", "plan.json", "--yes", "-o", "jsonl", "--concurrency", "1",
        ], environment: program.environment, in: program.folder)
      #expect(outcome.status == 4, "\(outcome.errors)")
      let lines = try outcome.output.split(separator: "\n").map { try JSON.parse(String($0)) }
      let summary = try #require(lines.last)
      #expect(summary["type"] == "summary" && summary["end"] == "interrupted" && summary["clean"] == false)
      let counts = summary["accounts"]
      let locked = lines.count { $0["type"] == "account" && $0["status"] == "locked" }
      #expect(locked > 0 && counts?["locked"]?.integer == locked)
      #expect(counts?["not-reached"]?.integer ?? 0 > 0)
      try await fail(program)
      let resumed = try await program.run("apply", "--resume", "--yes", "-o", "json")
      #expect(resumed.status == 0, "\(resumed.errors)")
      let report = try JSON.parse(resumed.output)
      // What was locked is not opened again.
      #expect(report["summary"]?["accounts"]?["already-locked"]?.integer == locked)
      let open = try Ledger(reading: program.ledger).verification()
      #expect(open.isIntact && open.openIntents.isEmpty)
    }
  }

  @Test func whatChangedSinceIsRefusedAndPlannedAnew() async throws {
    try await Program.with { program in
      try await plan(program)
      // Somebody with root's key makes another one.
      let root = try await Subprocess.run([
        "curl", "--silent", "--fail", program.lab.endpoint + "/_lab/credentials?account=100000000004",
      ])
      let keys = try JSON.parse(root.output)
      let owner = [
        "AWS_ACCESS_KEY_ID": keys["AccessKeyId"]?.string ?? "",
        "AWS_SECRET_ACCESS_KEY": keys["SecretAccessKey"]?.string ?? "",
      ]
      let made = try JSON.parse(try await program.aws("iam", "create-access-key", adding: owner))
      let key = try #require(made["AccessKey"]?["AccessKeyId"]?.string)
      let drifted = try await program.run("apply", "plan.json", "--yes", "-o", "json")
      #expect(drifted.status == 1, "\(drifted.errors)")
      let first = statuses(try JSON.parse(drifted.output))
      #expect(first.filter { $0.value != "locked" } == ["shop-prod": "drifted"])
      #expect(drifted.output.contains(key))
      let fresh = try await program.run("apply", "plan.json", "--refresh", "--yes", "-o", "json")
      #expect(fresh.status == 0, "\(fresh.errors)")
      #expect(fresh.errors.contains("changes since the plan was made"))
      #expect(statuses(try JSON.parse(fresh.output)) == ["shop-prod": "locked"])
      #expect(fresh.output.contains(key))
    }
  }

  /// What a dry run does is in the lab's own trail: no call that changes, and sessions that can only look.
  @Test func aDryRunIsSeenToChangeNothing() async throws {
    try await Program.with { program in
      try await plan(program)
      let before = try await calls(program).count
      let rehearsed = try await program.run("apply", "plan.json", "--dry-run", "-o", "json")
      #expect(rehearsed.status == 0, "\(rehearsed.errors)")
      let report = try JSON.parse(rehearsed.output)
      #expect(report["dryRun"] == true && Set(statuses(report).values) == ["would-lock"])
      let made = try await calls(program)
      #expect(made.count > before)
      for call in made.dropLast(before) {
        let name = call["eventName"]?.string ?? ""
        if name == "AssumeRoot" {
          #expect(
            call["requestParameters"]?["taskPolicyArn"]?["arn"]?.string?.hasSuffix(
              "IAMAuditRootUserCredentials")
              == true)
        } else {
          #expect(["Get", "List", "Describe", "Lookup"].contains { name.hasPrefix($0) }, "\(name)")
        }
      }
    }
  }

  /// Every call in the trail of the management account, the latest first.
  private func calls(_ program: Program) async throws -> [JSON] {
    let told = try await program.aws("cloudtrail", "lookup-events", "--query", "Events[].CloudTrailEvent")
    return try (try JSON.parse(told).array ?? []).map { try JSON.parse($0.string ?? "{}") }
  }
}
