import JSONTree
import Lab
import Operations
import TestKit
import Testing

/// `rootlatch session` and `ledger` as a process against a lab.
@Suite struct SessionCommandTests {
  @Test func theCommandFindsTheSessionInItsEnvironmentAlone() async throws {
    try await Program.with { program in
      let outcome = try await program.run(
        "session", "--account", "shop-prod", "--task", "audit", "--reason", "quarterly check", "--ticket",
        "SEC-1",
        "--", "sh", "-c", "env | grep ^AWS_ | sort; exit 7",
        adding: [
          "AWS_PROFILE_NOTE": "kept", "AWS_ROLE_SESSION_NAME": "old",
        ])
      #expect(outcome.status == 7, "\(outcome.errors)")
      let names = outcome.output.split(separator: "\n").map { $0.prefix { $0 != "=" }.description }
      #expect(
        Set(names).isSuperset(of: [
          "AWS_ACCESS_KEY_ID", "AWS_CREDENTIAL_EXPIRATION", "AWS_ENDPOINT_URL", "AWS_REGION",
          "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE_NOTE",
        ]))
      #expect(Set(names).isDisjoint(with: ["AWS_ROLE_SESSION_NAME"]))
      #expect(outcome.output.contains("AWS_ACCESS_KEY_ID=ASIA"))
      let shown = try JSON.parse(try await program.run("ledger", "show", "-o", "json").output)
      let entries = try #require(shown["entries"]?.array)
      try #require(entries.map { $0["kind"]?.string } == ["intent", "outcome"])
      #expect(entries[0]["reason"] == "quarterly check" && entries[0]["ticket"] == "SEC-1")
      #expect(entries[0]["task"] == "IAMAuditRootUserCredentials")
      #expect(entries[0]["endpoint"]?.string == program.lab.endpoint)
      #expect(outcome.output.contains(entries[1]["accessKeyId"]?.string ?? "?"))
    }
  }

  /// Each is refused before AWS is asked for a session, which the ledger would show.
  @Test func whatCannotBeIsRefusedBeforeAnyCall() async throws {
    try await Program.with { program in
      for (account, words, status, told) in [
        ("banana", [], 2, "names no account"), (" 100000000004", [], 2, "names no account"),
        ("12345", [], 2, "must be 12 digits"), ("100000000001", [], 2, "is the management account"),
        ("acme-management", [], 2, "is the management account"), ("999999999999", [], 2, "names no account"),
        ("100000000012", [], 3, "is SUSPENDED"), ("shop-prod", ["--duration", "0"], 2, "from 1 to 900"),
        ("shop-prod", ["--duration", "901"], 2, "from 1 to 900"),
        ("shop-prod", ["--reason", " "], 2, "is empty"),
        ("shop-prod", ["--ticket", "a\nb"], 2, "control character"),
        ("shop-prod", ["--print", "env"], 2, "does not go with a command"),
      ] as [(String, [String], Int32, String)] {
        let outcome = try await Subprocess.run(
          [try Program.path(), "session", "--account", account, "--task", "audit", "--reason", "r"] + words
            + ["--", "true"], environment: program.environment)
        #expect(outcome.status == status, "\(account) \(words): \(outcome.errors)")
        #expect(outcome.errors.contains(told), "\(account) \(words): \(outcome.errors)")
      }
      let shown = try await program.run("ledger", "show", "-o", "jsonl")
      #expect(shown.output.isEmpty)
    }
  }

  @Test func aRefusalOfAWSIsExplained() async throws {
    try await Program.with { program in
      _ = try await program.aws("iam", "disable-organizations-root-sessions")
      let off = try await program.run(
        "session", "--account", "shop-prod", "--task", "s3-unlock", "--reason", "r", "--", "true")
      #expect(off.status == 3)
      #expect(off.errors.contains("aws iam enable-organizations-root-sessions"), "\(off.errors)")
      let assumed = try JSON.parse(
        try await program.aws(
          "sts", "assume-role", "--role-arn", "arn:aws:iam::100000000004:role/OrganizationAccountAccessRole",
          "--role-session-name", "test"))
      func text(_ name: String) -> String { assumed["Credentials"]?[name]?.string ?? "" }
      let member = try await program.run(
        "session", "--account", "100000000005", "--task", "audit", "--reason", "r", "--", "true",
        adding: [
          "AWS_ACCESS_KEY_ID": text("AccessKeyId"), "AWS_SECRET_ACCESS_KEY": text("SecretAccessKey"),
          "AWS_SESSION_TOKEN": text("SessionToken"),
        ])
      #expect(member.status == 3)
      #expect(member.errors.contains("register account 100000000004"), "\(member.errors)")
      let shown = try await program.run("ledger", "show", "-o", "jsonl")
      #expect(shown.output.split(separator: "\n").filter { $0.contains(#""outcome":"failed""#) }.count == 2)
    }
  }

  @Test func signalsReachTheCommand() async throws {
    try await Program.with { program in
      let words = [
        try Program.path(), "session", "--account", "shop-prod", "--task", "audit", "--reason", "r", "--",
        "sh", "-c",
        "trap 'exit 9' TERM; echo ready; while :; do sleep 0.05; done",
      ]
      let outcome = try await Subprocess.withRunning(words, environment: program.environment) { child in
        _ = try await child.line { $0 == "ready" }
        child.signal(15)
        return await child.outcome()
      }
      #expect(outcome.status == 9, "\(outcome.errors)")
    }
  }

  @Test func printedCredentialsWorkForTheCLI() async throws {
    try await Program.with { program in
      let command =
        "'\(try Program.path())' session --account shop-prod --task audit --reason r "
        + "--print credential-process"
      let config = try program.write("[profile root]\ncredential_process = \(command)\n", to: "config")
      let aws = try PythonInterpreter.programs() + "/aws"
      // The outer keys go to the program, which the CLI starts; the CLI itself uses the profile.
      let outcome = try await Subprocess.run(
        [aws, "iam", "list-mfa-devices", "--profile", "root", "--output", "json"],
        environment: program.environment.merging(["AWS_CONFIG_FILE": config]) { _, new in new })
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("root-account-mfa-device"))
      let json = try await program.run(
        "session", "--account", "shop-prod", "--task", "audit", "--reason", "r", "--print", "json")
      let document = try JSON.parse(json.output)
      #expect(document["schema"] == "rootlatch.session/1" && document["account"] == "100000000004")
      #expect(document["SessionToken"]?.string?.isEmpty == false)
    }
  }

  @Test func theCallsAreListedAfterwards() async throws {
    try await Program.with { program in
      let aws = try PythonInterpreter.programs() + "/aws"
      let outcome = try await program.run(
        "session", "--account", "shop-prod", "--task", "audit", "--reason", "r", "--calls-via",
        "OrganizationAccountAccessRole", "--", aws, "iam", "list-mfa-devices")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("iam.amazonaws.com ListMFADevices"))
      let without = try await program.run(
        "session", "--account", "shop-prod", "--task", "audit", "--reason", "r", "--", "true")
      #expect(without.errors.contains("AttributeKey=AccessKeyId,AttributeValue=ASIA"))
    }
  }

  /// The session's secrets are in its command's environment, and nowhere else.
  @Test func secretsAreNowhere() async throws {
    try await Program.with { program in
      let session = try await program.run(
        "session", "--account", "shop-prod", "--task", "audit", "--reason", "r", "--verbose", "--", "sh",
        "-c",
        "printf '%s\\n%s\\n' \"$AWS_SECRET_ACCESS_KEY\" \"$AWS_SESSION_TOKEN\"")
      let secrets = session.output.split(separator: "\n").map(String.init)
      #expect(secrets.count == 2 && secrets.allSatisfy { $0.utf8.count > 20 })
      let told = [
        session.errors, try await program.run("ledger", "show", "-o", "json").output,
        try await program.run("ledger", "export").output,
        try await program.run("ledger", "export", "--format", "ocsf").output,
      ]
      for secret in secrets {
        for text in told { #expect(!text.contains(secret)) }
        for file in try program.files() {
          #expect(!String(decoding: file.bytes, as: UTF8.self).contains(secret), "\(file.name)")
        }
      }
      #expect(try program.files().contains { $0.name == "ledger.db" })
    }
  }

  @Test func manyProcessesShareOneLedger() async throws {
    try await Program.with { program in
      let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
        for number in 0..<16 {
          group.addTask {
            try await program.run("ledger", "note", "note \(number)", "--account", "100000000004").status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses == Array(repeating: 0, count: 16))
      let ledger = try Ledger(path: program.ledger)
      #expect(Set(try ledger.entries().compactMap(\.context.reason)).count == 16)
      #expect(try ledger.verification().isIntact)
    }
  }

  @Test func theLedgerIsForItsOwnerAlone() async throws {
    try await Program.with { program in
      let path = program.folder + "/a/b/ledger.db"
      _ = try await program.run("ledger", "note", "x", "--ledger", path)
      let modes = try await Subprocess.run(["stat", "-c", "%a", path, program.folder + "/a/b"]).output
      #expect(modes == "600\n700\n")
    }
  }

  @Test func anchorsInFilesAreHeldAgainstTheLedger() async throws {
    try await Program.with { program in
      _ = try await program.run("ledger", "note", "one")
      #expect(try await program.run("ledger", "anchor", "anchors.jsonl").status == 0)
      _ = try await program.run("ledger", "note", "two")
      #expect(try await program.run("ledger", "anchor", "anchors.jsonl").status == 0)
      let verified = try await program.run("ledger", "verify", "--anchor", "anchors.jsonl")
      #expect(verified.status == 0 && verified.output.contains("2 anchors, the last at entry 2"))
      let other = try await program.run(
        "ledger", "note", "another history", adding: ["ROOTLATCH_LEDGER": program.folder + "/other.db"])
      #expect(other.status == 0)
      let forged = try await program.run(
        "ledger", "verify", "--anchor", "anchors.jsonl", "--ledger", program.folder + "/other.db", "-o",
        "json")
      #expect(forged.status == 1)
      let kinds = try JSON.parse(forged.output)["problems"]?.array?.compactMap { $0["kind"]?.string }
      #expect(kinds == ["rewritten", "truncated"])
      #expect(try await program.run("ledger", "verify", "--anchor", "none.jsonl").status == 3)
      #expect(try await program.run("ledger", "verify", "--ledger", "none.db").status == 3)
    }
  }
}
