import FoundationEssentials
import JSONTree
import Lab
import TestKit
import Testing

/// No secret of a root session is in an output, a log, the ledger or a file, whatever opened the session.
@Suite struct SecretsTests {
  private static let commands: [[String]] = [
    ["audit", "-o", "json"], ["audit"], ["audit", "-o", "csv"], ["recover", "list"],
    ["plan", "-o", "plan.json"], ["plan", "show", "plan.json", "-o", "json"], ["plan", "--reverse"],
    ["apply", "plan.json", "--dry-run"], ["apply", "plan.json", "--yes", "-o", "jsonl"],
    ["apply", "plan.json", "--yes", "--refresh"], ["apply", "plan.json", "--yes", "-o", "json"],
    ["recover", "acme-security", "--reason", "r", "--yes", "-o", "json"],
    ["recover", "close", "acme-security", "--reason", "r", "--yes"],
    ["recover", "legacy-crm", "--reason", "r", "--yes"],
    ["session", "--account", "shop-prod", "--task", "audit", "--reason", "r", "--verbose", "--", "true"],
    ["unlock", "bucket", "acme-data-lake-raw", "--account", "100000000006", "--reason", "r", "--yes"],
    [
      "unlock", "bucket", "acme-data-lake-raw", "--account", "100000000006", "--reason", "r", "--show", "-o",
      "json",
    ],
    [
      "unlock", "queue", "payments-settlement", "--region", "eu-west-1", "--account", "100000000005",
      "--reason", "r",
      "--yes", "-o", "json", "--save", "saved.json",
    ],
    [
      "unlock", "queue", "payments-settlement", "--region", "eu-west-1", "--account", "100000000005",
      "--reason", "r", "--yes", "--restore", "saved.json",
    ],
    ["preflight", "--scp", "DenyRootUser"], ["preflight", "--scp", "DenyRootUser", "-o", "json"],
    ["ledger", "show", "--last", "1000", "-o", "json"], ["ledger", "export"],
    ["ledger", "export", "--format", "ocsf"], ["ledger", "verify"],
  ]

  /// What reads the records of all of it, where AWS puts the tokens of sessions.
  private static let readers: [[String]] =
    [
      [
        "watch", "-", "--state", "watch.db", "--write", "notices.jsonl", "--exec", "tee -a told.json", "-o",
        "jsonl",
      ],
      ["watch", "-"],
    ]
    + ["table", "json", "jsonl", "csv", "html", "ocsf", "asff", "ecs"].map { form in
      ["trail", "scan", "-", "--all", "-o", form]
    }

  @Test func areNowhere() async throws {
    let state = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID().uuidString).db").path
    defer {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: state + suffix) }
    }
    try await Program.with(LabConfiguration(statePath: state)) { program in
      _ = try await program.aws("iam", "enable-organizations-root-sessions")
      var told = ""
      func run(_ words: [String], input: String = "") async throws {
        let outcome = try await Subprocess.run(
          [try Program.path()] + words + (words.contains("--verbose") ? [] : ["--verbose"]),
          environment: program.environment.merging(["HOME": program.folder, "TMPDIR": program.folder]) {
            _, new in new
          },
          in: program.folder, input: input)
        #expect([0, 1, 3].contains(outcome.status), "\(words): \(outcome.errors)")
        told += outcome.output + outcome.errors
      }
      for words in Self.commands { try await run(words) }
      let records = try await program.aws("cloudtrail", "lookup-events", "--output", "json")
      #expect(records.contains("sessionToken"), "the records name no token, so that nothing could leak")
      // The watch takes a document a line.
      let line = "\(try JSON.parse(records))\n"
      for words in Self.readers { try await run(words, input: line) }
      told += try await sinks(program, line)
      let secrets = try await PythonInterpreter.run(CaseFiles.path("session_secrets.py"), [state])
        .split(separator: "\n").map(String.init)
      // Audits and a list of eleven members each, a plan, and a session for each of the others.
      #expect(secrets.count >= 2 * (3 * 10 + 6) && secrets.allSatisfy { $0.utf8.count >= 30 })
      let files = try program.files()
      let names: Set<String> = [
        "ledger.db", "plan.json", "saved.json", "watch.db", "notices.jsonl", "told.json", "received",
      ]
      #expect(Set(files.map(\.name)).isSuperset(of: names), "\(files.map(\.name))")
      let received =
        files.first { $0.name == "received" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      for mark in ["POST /hook ", "X-Rootlatch-Signature: ", "Action=Publish&", "rootlatch@32473"] {
        #expect(received.contains(mark))
      }
      for secret in secrets + ["hush-webhook"] {
        #expect(!told.contains(secret))
        for file in files {
          #expect(!String(decoding: file.bytes, as: UTF8.self).contains(secret), "\(file.name)")
        }
      }
    }
  }

  /// Lets a watch tell of records to everything that takes them over the network; what came is in the file `received`.
  private func sinks(_ program: Program, _ line: String) async throws -> String {
    let receiver = [
      try PythonInterpreter.path(), CaseFiles.path("sink_receiver.py"), program.folder + "/received",
    ]
    return try await Subprocess.withRunning(receiver) { receiver in
      let port = try await receiver.line { !$0.isEmpty }
      let words = [
        try Program.path(), "watch", "-", "--verbose", "--webhook", "http://127.0.0.1:\(port)/hook",
        "--syslog",
        "127.0.0.1:\(port)", "--sns", "arn:aws:sns:us-east-1:111122223333:alarm",
      ]
      let variables = [
        "AWS_ENDPOINT_URL_SNS": "http://127.0.0.1:\(port)", "ROOTLATCH_WEBHOOK_SECRET": "hush-webhook",
        "HOME": program.folder, "TMPDIR": program.folder,
      ]
      let outcome = try await Subprocess.run(
        words, environment: program.environment.merging(variables) { $1 }, in: program.folder, input: line)
      #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
      return outcome.output + outcome.errors
    }
  }
}
