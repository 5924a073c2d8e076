import JSONTree
import Operations
import TestKit
import Testing

/// `rootlatch recover` as a process against a lab.
@Suite struct RecoverCommandTests {
  @Test func recoveryIsOpenedListedAndClosed() async throws {
    try await Program.with { program in
      func open() async throws -> [String] {
        let list = try await program.run("recover", "list", "-o", "json")
        let document = try JSON.parse(list.output)
        let page = String(
          decoding: try CaseFiles.read(CaseFiles.packageRoot + "/Documentation/Schemas/session.md"),
          as: UTF8.self)
        for name in (document.object?.names ?? []) + (document["open"]?[0]?.object?.names ?? []) {
          #expect(page.contains("| `\(name)` |"), "\(name)")
        }
        return document["open"]?.array?.compactMap { $0["name"]?.string } ?? []
      }
      #expect(try await open() == ["shop-staging"])
      let opened = try await program.run("recover", "acme-security", "--reason", "seller", "--yes")
      #expect(opened.status == 0, "\(opened.errors)")
      #expect(opened.errors.contains("No mail is sent and no password is set"))
      #expect(opened.errors.contains("aws+acme-security@acme.example"))
      #expect(try await open() == ["acme-security", "shop-staging"])
      let again = try await program.run(
        "recover", "acme-security", "--reason", "seller", "--yes", "-o", "json")
      #expect(try JSON.parse(again.output)["changed"] == false)
      let closed = try await program.run(
        "recover", "close", "acme-security", "--reason", "done", "--yes", "-o", "json")
      #expect(try JSON.parse(closed.output)["state"] == "closed")
      #expect(try JSON.parse(closed.output)["changed"] == true)
      #expect(try await open() == ["shop-staging"])
      #expect(try await program.run("ledger", "verify").status == 0)
    }
  }

  @Test(
    arguments: [
      ("acme-security", 0, "password recovery is open"),
      ("acme-secur", 3, "not confirmed: nothing was changed"),
      ("yes", 3, "not confirmed"), ("^C", 4, "interrupted: nothing was changed"),
    ] as [(String, Int32, String)])
  func theNameIsTypedOnATerminal(answer: String, status: Int32, told: String) async throws {
    try await Program.with { program in
      let outcome = try await Subprocess.run(
        [
          try PythonInterpreter.path(), CaseFiles.path("typed.py"), answer, try Program.path(), "recover",
          "acme-security", "--reason", "seller",
        ], environment: program.environment)
      #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.contains("Type acme-security to open password recovery: "))
      #expect(outcome.output.contains(told))
      // Nothing is opened before the answer.
      let sessions = try Ledger(path: program.ledger).entries().count
      #expect((sessions > 0) == (status == 0))
    }
  }

  @Test func aPolicyThatStopsTheSessionIsNamed() async throws {
    try await Program.with { program in
      let outcome = try await program.run("recover", "legacy-crm", "--reason", "r", "--yes")
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("service control policy") && outcome.errors.contains("aws:AssumedRoot"))
    }
  }

  /// A password without MFA is worse than both, so what deletes one thing never leaves that behind.
  @Test func closingTakesThePasswordAndLeavesTheMFADevice() async throws {
    try await Program.with { program in
      #expect(try await program.run("recover", "close", "shop-prod", "--reason", "r", "--yes").status == 0)
      let audit = try JSON.parse(
        try await program.run("audit", "--account", "shop-prod", "-o", "json").output)
      let root = try #require(audit["accounts"]?[0]?["root"])
      #expect(root["password"]?["status"] == "absent")
      #expect(root["mfa"]?["status"] == "on")
    }
  }

  @Test func withoutATerminalNothingIsChanged() async throws {
    try await Program.with { program in
      for words in [["recover", "shop-prod"], ["recover", "close", "shop-prod"]] {
        let outcome = try await Subprocess.run(
          [try Program.path()] + words + ["--reason", "r"], environment: program.environment,
          input: "shop-prod\n")
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("give `--yes`"))
      }
      #expect(try await program.run("ledger", "show", "-o", "jsonl").output.isEmpty)
      #expect(
        try await program.run("recover", "acme-management", "--reason", "r", "--yes").errors
          .contains("is the management account"))
    }
  }
}
