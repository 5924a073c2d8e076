import JSONTree
import Lab
import TestKit
import Testing

@testable import Operations

/// The whole work of an operator, as a person does it: one lab, one ledger, one command after the other.
@Suite struct StoryTests {
  /// Runs a command that prints JSON, and takes it in.
  private func json(_ program: Program, _ status: Int32, _ words: String...) async throws -> JSON {
    let outcome = try await Subprocess.run(
      [try Program.path()] + words + ["-o", "json"], environment: program.environment, in: program.folder)
    #expect(outcome.status == status, "\(words): \(outcome.errors)")
    return try JSON.parse(outcome.output)
  }

  private func findings(_ audit: JSON) -> Set<String> {
    let accounts = audit["accounts"]?.array ?? []
    let organization = audit["organization"].map { [$0] } ?? []
    return Set(
      (accounts + organization).flatMap { part in
        (part["checks"]?.array ?? []).filter { $0["status"] == "fail" }.compactMap { result -> String? in
          guard let check = result["id"]?.string else { return nil }
          return [part["name"]?.string, check].compactMap { $0 }.joined(separator: ": ")
        }
      })
  }

  /// The credentials that are left: names of accounts, without the management account.
  private func open(_ audit: JSON) -> Set<String> {
    Set(
      (audit["accounts"]?.array ?? []).filter { account in
        guard account["management"] != true, let root = account["root"], !root.isNull else { return false }
        let lists = [root["accessKeys"], root["certificates"], root["mfa"]?["devices"]]
        return root["password"]?["status"] != "absent"
          || lists.contains { $0?["items"]?.array?.isEmpty == false }
      }.compactMap { $0["name"]?.string })
  }

  @Test func anOrganizationIsLockedDownOpenedForOneTaskAndProven() async throws {
    try await Program.with { program in
      let before = try await json(program, 1, "audit")
      #expect(open(before).count == 6 && before["accounts"]?.array?.count == 12)

      // In waves: the organization, one canary, then three accounts at a time.
      let plan = try await program.run(
        "plan", "--include-used-keys", "--wave-size", "3", "-o", "plan.json", "--quiet")
      // One account cannot be seen yet, and the plan says so.
      #expect(plan.status == 1, "\(plan.errors)")
      let rehearsal = try await json(program, 0, "apply", "plan.json", "--dry-run")
      #expect(rehearsal["clean"] == true)
      let applied = try await json(program, 0, "apply", "plan.json", "--yes", "--reason", "lock-down")
      let stages = applied["stages"]?.array ?? []
      #expect(stages.compactMap { $0["name"]?.string } == ["organization", "canary", "wave 1", "wave 2"])
      #expect(stages.map { $0["accounts"]?.array?.count ?? 0 } == [0, 1, 3, 2])
      #expect(
        stages.flatMap { $0["accounts"]?.array ?? [] }.allSatisfy { $0["status"] == "locked" }
          && stages.flatMap { $0["steps"]?.array ?? [] }.allSatisfy { $0["status"] == "done" })

      // The policy that kept sessions out is repaired, so the last account can be seen and locked.
      let rest = try await program.run("plan", "--include-used-keys", "-o", "rest.json", "--quiet")
      #expect(rest.status == 0, "\(rest.errors)")
      let again = try await json(program, 0, "apply", "rest.json", "--yes")
      #expect(again["summary"]?["accounts"]?["locked"] == 1)

      let after = try await json(program, 0, "audit", "--fail-on", "low")
      #expect(open(after).isEmpty, "\(open(after))")
      #expect(findings(after) == ["old-website: account-suspended"], "\(findings(after))")
      let nothing = try await program.run("plan", "--include-used-keys", "-o", "none.json", "--quiet")
      #expect(nothing.status == 0)
      #expect(try JSON.parse(try Self.text("none.json", program))["stages"]?.array?.isEmpty == true)

      for (kind, name, account, region) in [
        ("bucket", "acme-data-lake-raw", "data-lake-prod", "eu-central-1"),
        (
          "queue", "https://sqs.eu-west-1.amazonaws.com/100000000005/payments-settlement", "payments-prod",
          "eu-west-1"
        ),
      ] {
        let words = ["unlock", kind, name, "--account", account, "--reason", "INC-7"]
        let shown = try await Subprocess.run(
          [try Program.path()] + words + ["--show"], environment: program.environment, in: program.folder)
        #expect(shown.status == 1, "\(name): \(shown.errors)")
        let document = try await json(
          program, 0, "unlock", kind, name, "--account", account, "--reason", "INC-7", "--yes", "--save",
          "\(kind).json")
        #expect(document["wasLocked"] == true && document["unlocked"] == true)
        #expect(document["region"]?.string == region)
        let saved = try Self.text("\(kind).json", program)
        #expect(try JSON.parse(saved)["Statement"]?.array?.count ?? 0 > 1)
      }

      #expect(
        try await json(program, 0, "recover", "ml-research", "--reason", "invoice", "--yes")["state"]
          == "open")
      let listed = try await json(program, 1, "recover", "list")
      #expect(listed["open"]?.array?.compactMap { $0["name"]?.string } == ["ml-research"])
      let closed = try await json(
        program, 0, "recover", "close", "ml-research", "--reason", "invoice is there", "--yes")
      #expect(closed["state"] == "closed")
      #expect(open(try await json(program, 0, "audit", "--fail-on", "low")).isEmpty)

      let verified = try await json(program, 0, "ledger", "verify")
      #expect(verified["intact"] == true)
      let ledger = try Ledger(path: program.ledger)
      #expect(try ledger.verification().openIntents.isEmpty)
      // Every session of root that the lab's trail has stands in the ledger, by its access key.
      let trail = try JSON.parse(
        try await program.aws(
          "cloudtrail", "lookup-events", "--lookup-attributes",
          "AttributeKey=EventName,AttributeValue=AssumeRoot",
          "--query", "Events[].CloudTrailEvent"))
      let opened = try (trail.array ?? []).compactMap { text -> String? in
        try JSON.parse(text.string ?? "{}")["responseElements"]?["credentials"]?["accessKeyId"]?.string
      }
      #expect(opened.count > 30)
      for key in opened { #expect(try !ledger.entries(LedgerQuery(accessKeyID: key)).isEmpty, "\(key)") }
    }
  }

  private static func text(_ name: String, _ program: Program) throws -> String {
    let file = try #require(try program.files().first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
