import JSONTree
import Lab
import TestKit
import Testing

@testable import Operations

/// Weakness 15 of a peer: no detection, no exit status but 0 and 1, no lab to find that out in.
@Suite struct WeaknessCommandTests {
  @Test func weakness15WhatRootDoesIsFound() async throws {
    try await Program.with { program in
      let found = try await Subprocess.run([
        "curl", "--silent", "--fail", program.lab.endpoint + "/_lab/credentials?account=100000000004",
      ])
      let keys = try JSON.parse(found.output)
      let root = [
        "AWS_ACCESS_KEY_ID": keys["AccessKeyId"]?.string ?? "",
        "AWS_SECRET_ACCESS_KEY": keys["SecretAccessKey"]?.string ?? "",
      ]
      _ = try await program.aws("iam", "create-access-key", adding: root)
      let records = try await program.aws(
        "cloudtrail", "lookup-events", adding: try await program.administrator(of: "100000000004"))
      let scan = try await program.run("trail", "scan", "-", "-o", "json", input: records)
      #expect(scan.status == 1, "\(scan.errors)")
      let incidents = try JSON.parse(scan.output)["incidents"]?.array ?? []
      #expect(
        incidents.contains { $0["account"] == "100000000004" && $0["severity"] == "critical" }, "\(incidents)"
      )
    }
  }

  @Test func weakness15TheExitStatusTellsWhatHappened() async throws {
    try await Program.with { program in
      let port = try ClosedPort()
      let nowhere = "http://127.0.0.1:\(port.number)"
      for (status, words) in [
        (0, ["tasks"]), (1, ["audit"]), (2, ["audit", "--fail-on", "much"]),
        (2, ["audit", "--account", "banana"]), (3, ["audit", "--endpoint-url", nowhere]),
        (3, ["apply", "--resume", "--yes"]), (2, ["apply"]), (3, ["apply", "none.json", "--yes"]),
      ] as [(Int32, [String])] {
        let outcome = try await Subprocess.run(
          [try Program.path()] + words,
          environment: program.environment.merging(["AWS_MAX_ATTEMPTS": "1"]) { _, new in new },
          in: program.folder)
        #expect(outcome.status == status, "\(words): \(outcome.errors)")
        #expect((status > 1) == outcome.output.isEmpty, "\(words): \(outcome.output)")
      }
      _ = port
    }
  }
}
