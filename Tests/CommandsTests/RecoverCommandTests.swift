import JSONTree
import TestKit
import Testing

/// `rootlatch recover` as a process against a lab.
@Suite struct RecoverCommandTests {
  @Test func recoveryIsOpenedListedAndClosed() async throws {
    try await Program.with { program in
      func open() async throws -> [String] {
        let list = try await program.run("recover", "list", "-o", "json")
        return try JSON.parse(list.output)["open"]?.array?.compactMap { $0["name"]?.string } ?? []
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
