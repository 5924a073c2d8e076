import AWSWire
import Cryptography
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
      let member = try await program.run(
        "session", "--account", "100000000005", "--task", "audit", "--reason", "r", "--", "true",
        adding: try await program.administrator(of: "100000000004"))
      #expect(member.status == 3)
      #expect(member.errors.contains("register account 100000000004"), "\(member.errors)")
      let shown = try await program.run("ledger", "show", "-o", "jsonl")
      #expect(shown.output.split(separator: "\n").filter { $0.contains(#""outcome":"failed""#) }.count == 2)
    }
  }

  /// The lab decides by the trust policy whether a source identity may be set, as AWS does.
  @Test(arguments: [(#"["sts:AssumeRole","sts:SetSourceIdentity"]"#, true), (#""sts:AssumeRole""#, false)])
  func theReasonTravelsWhereTheRoleAllowsIt(actions: String, travels: Bool) async throws {
    try await Program.with { program in
      _ = try await program.aws(
        "iam", "create-role", "--role-name", "Operator", "--assume-role-policy-document",
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"#
          + #""arn:aws:iam::100000000001:root"},"Action":\#(actions)}]}"#)
      _ = try await program.aws(
        "iam", "attach-role-policy", "--role-name", "Operator", "--policy-arn",
        "arn:aws:iam::aws:policy/AdministratorAccess")
      let keys = program.lab.instance.administrator
      let config = try program.write(
        """
        [profile keys]
        aws_access_key_id = \(keys.accessKeyID)
        aws_secret_access_key = \(keys.secretAccessKey.reveal())
        [profile operator]
        role_arn = arn:aws:iam::100000000001:role/Operator
        source_profile = keys
        """, to: "config")
      let outcome = try await program.run(
        "session", "--profile", "operator", "--account", "shop-prod", "--task", "audit", "--ticket", "SEC-9",
        "--reason",
        "look at MFA", "--print", "json", adding: ["AWS_CONFIG_FILE": config])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let identity = try JSON.parse(outcome.output)["sourceIdentity"]
      #expect(identity == (travels ? "SEC-9=look_at_MFA" : JSON.null))
      #expect(outcome.errors.contains("in the ledger only") != travels)
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
      let page = String(
        decoding: try CaseFiles.read(CaseFiles.packageRoot + "/Documentation/Schemas/session.md"),
        as: UTF8.self)
      for name in document.object?.names ?? [] { #expect(page.contains("| `\(name)` |"), "\(name)") }
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
      #expect(Set(try ledger.entries().compactMap(\.event.detail)).count == 16)
      #expect(try ledger.verification().isIntact)
    }
  }

  @Test func notesComeLineByLine() async throws {
    try await Program.with { program in
      let lines = (1...200).map { "note \($0)" }
      let outcome = try await program.run(
        "ledger", "note", "-", "--ticket", "SEC-9", input: lines.joined(separator: "\n"))
      #expect(outcome.status == 0, "\(outcome.errors)")
      let entries = try Ledger(path: program.ledger).entries()
      #expect(entries.count == 200 && Set(entries.compactMap(\.event.detail)) == Set(lines))
      #expect(entries.allSatisfy { $0.context.ticket == "SEC-9" })
      let refused = try await program.run("ledger", "note", "-", input: "fine\n\tno\n")
      #expect(refused.status == 2 && refused.errors.contains("line 2"))
      #expect(try Ledger(path: program.ledger).head().sequence == 200)
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

  /// The AWS CLI makes the bucket and looks at the lock; nobody deletes the anchor before its time.
  @Test func anchorsInS3AreLocked() async throws {
    try await Program.with { program in
      _ = try await program.aws(
        "s3api", "create-bucket", "--bucket", "evidence-1", "--object-lock-enabled-for-bucket")
      _ = try await program.run("ledger", "note", "one")
      let place = "s3://evidence-1/anchors/"
      for _ in 1...2 {
        #expect(try await program.run("ledger", "anchor", place, "--retain-days", "30").status == 0)
      }
      let key = try await program.aws(
        "s3api", "list-objects-v2", "--bucket", "evidence-1", "--query", "Contents[].Key", "--output", "text")
      let name = try #require(key.split(whereSeparator: \.isWhitespace).first.map(String.init))
      #expect(key.split(whereSeparator: \.isWhitespace).count == 1)
      let head = try JSON.parse(
        try await program.aws("s3api", "head-object", "--bucket", "evidence-1", "--key", name))
      #expect(head["ObjectLockMode"] == "COMPLIANCE")
      await #expect(throws: (any Error).self) {
        _ = try await program.aws(
          "s3api", "delete-object", "--bucket", "evidence-1", "--key", name, "--version-id",
          head["VersionId"]?.string ?? "")
      }
      #expect(try await program.run("ledger", "verify", "--anchor", place).status == 0)
      let other = program.folder + "/other.db"
      _ = try await program.run("ledger", "note", "another", "--ledger", other)
      let forged = try await program.run("ledger", "verify", "--anchor", place, "--ledger", other)
      #expect(forged.status == 1 && forged.output.contains("the ledger was written anew"))
      _ = try await program.aws("s3api", "create-bucket", "--bucket", "evidence-2")
      let unlocked = try await program.run("ledger", "anchor", "s3://evidence-2/", "--retain-days", "1")
      #expect(unlocked.status == 3 && unlocked.errors.contains("Object Lock"))
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
