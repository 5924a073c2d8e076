import Cryptography
import JSONTree
import Lab
import TestKit
import Testing

@testable import Operations

/// `rootlatch unlock` as a process against a lab.
@Suite struct UnlockCommandTests {
  private static let policy =
    #"{"Version":"2012-10-17","Statement":[{"Sid":"Readers","Effect":"Allow","Principal":{"AWS":"#
    + #""arn:aws:iam::100000000005:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::vault-1/*"},"#
    + #"{"Sid":"Oops","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::vault-1","#
    + #""arn:aws:s3:::vault-1/*"]}]}"#

  /// A lab with a bucket in eu-west-1 of shop-prod that nobody but root can reach, and the role of its administrators.
  private func withBucket(_ body: (Program, [String: String]) async throws -> Void) async throws {
    try await Program.with { program in
      _ = try await program.aws("iam", "enable-organizations-root-sessions")
      let role = try await program.administrator(of: "100000000004")
      _ = try await program.aws(
        "s3api", "create-bucket", "--bucket", "vault-1", "--region", "eu-west-1",
        "--create-bucket-configuration", "LocationConstraint=eu-west-1", adding: role)
      _ = try await program.aws(
        "s3api", "put-bucket-policy", "--bucket", "vault-1", "--region", "eu-west-1", "--policy", Self.policy,
        adding: role)
      try await body(program, role)
    }
  }

  private func present(_ program: Program, _ role: [String: String]) async throws -> String {
    try await program.aws(
      "s3api", "get-bucket-policy", "--bucket", "vault-1", "--region", "eu-west-1", "--query", "Policy",
      "--output",
      "text", adding: role)
  }

  @Test func aLockedBucketIsRepairedInOneSession() async throws {
    try await withBucket { program, role in
      await #expect(throws: (any Error).self) { _ = try await present(program, role) }
      let outcome = try await program.run(
        "unlock", "bucket", "vault-1", "--account", "shop-prod", "--reason", "script", "--yes", "--save",
        "saved.json", "-o", "json")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let document = try JSON.parse(outcome.output)
      #expect(document["schema"] == "rootlatch.unlock/1")
      #expect(document["wasLocked"] == true && document["changed"] == true && document["unlocked"] == true)
      #expect(document["region"] == "eu-west-1")
      #expect(
        document["refusals"]?.array?.filter { $0["locks"] == true }.map { $0["statement"]?.string } == [
          "Oops"
        ])
      // The good statement is there as it was, and an administrator of the account can read it.
      let now = try JSON.parse(try await present(program, role))
      #expect(now["Statement"]?.array?.count == 1)
      #expect(now["Statement"]?[0] == (try JSON.parse(Self.policy))["Statement"]?[0])
      // The old policy is on the disk, byte by byte, for its owner alone.
      let saved = try #require(try program.files().first { $0.name == "saved.json" })
      #expect(String(decoding: saved.bytes, as: UTF8.self) == Self.policy)
      #expect(
        try await Subprocess.run(["stat", "-c", "%a", program.folder + "/saved.json"]).output == "600\n")
      let sessions = try Ledger(path: program.ledger).entries().filter {
        $0.event.kind == .intent && $0.event.task == "S3UnlockBucketPolicy"
      }
      #expect(sessions.count == 1)
      let change = try #require(
        try Ledger(path: program.ledger).entries().first { $0.event.kind == .intent && $0.event.step != nil })
      #expect(change.event.data?["sha256"]?["before"]?.string == SHA256.hash(Self.policy).hexadecimal)
      #expect(try await program.run("ledger", "verify").status == 0)
    }
  }

  @Test func whatIsSavedIsPutBack() async throws {
    try await withBucket { program, role in
      let words = ["unlock", "bucket", "vault-1", "--account", "shop-prod", "--reason", "r", "--yes"]
      func run(_ more: String...) async throws -> ChildProcess.Outcome {
        try await Subprocess.run(
          [try Program.path()] + words + more, environment: program.environment, in: program.folder)
      }
      #expect(try await run("--repair", "delete", "--save", "saved.json").status == 0)
      await #expect(throws: (any Error).self) { _ = try await present(program, role) }
      let restored = try await run("--restore", "saved.json")
      // It is done, and it locks everybody out again, which needs attention.
      #expect(restored.status == 1, "\(restored.errors)")
      #expect(restored.errors.contains("locks every administrator"))
      // A file that is there is never overwritten, and then nothing is changed.
      let refused = try await run("--save", "saved.json")
      #expect(refused.status == 3 && refused.errors.contains("nothing is changed"))
      #expect(try await run("--show").status == 1)
      #expect(try await run("--restore", "none.json").status == 3)
    }
  }

  @Test func withoutConfirmationNothingIsChanged() async throws {
    try await withBucket { program, role in
      let outcome = try await program.run(
        "unlock", "bucket", "vault-1", "--account", "shop-prod", "--reason", "r", input: "vault-1\n")
      #expect(outcome.status == 3 && outcome.errors.contains("give `--yes`"))
      #expect(outcome.output.contains("LOCKS   `Oops`") && outcome.output.contains("Repair: drop `Oops`"))
      #expect(outcome.output.contains(#"-       "Sid": "Oops","#))
      await #expect(throws: (any Error).self) { _ = try await present(program, role) }
      let similar = try await program.run(
        "unlock", "bucket", "vault", "--account", "shop-prod", "--reason", "r", "--show")
      #expect(similar.status == 2 && similar.errors.contains("did you mean `vault-1`?"))
      let none = try await program.run(
        "unlock", "bucket", "vault-1", "--account", "shop-staging", "--reason", "r", "--show")
      #expect(none.status == 2 && none.errors.contains("has no bucket `vault-1`"))
    }
  }

  @Test func queuesAreFoundByURLNameAndARN() async throws {
    try await Program.with { program in
      _ = try await program.aws("iam", "enable-organizations-root-sessions")
      let role = try await program.administrator(of: "100000000004")
      let place = ["--endpoint-url", program.lab.endpoint, "--region", "eu-central-1"]
      func sqs(_ words: [String]) async throws -> String {
        try await program.aws(["sqs"] + words + place, adding: role)
      }
      let url = try #require(
        try JSON.parse(try await sqs(["create-queue", "--queue-name", "orders"]))["QueueUrl"]?.string)
      let policy =
        #"{"Version":"2012-10-17","Statement":[{"Sid":"DenyAll","Effect":"Deny","Principal":"*","Action":"sqs:*","#
        + #""Resource":"*"}]}"#
      let attributes: JSON = ["Policy": .string(policy)]
      _ = try await sqs(["set-queue-attributes", "--queue-url", url, "--attributes", "\(attributes)"])
      let arn = "arn:aws:sqs:eu-central-1:100000000004:orders"
      for (name, more) in [(url, []), (arn, []), ("orders", ["--region", "eu-central-1"])]
        as [(String, [String])]
      {
        let shown = try await Subprocess.run(
          [
            try Program.path(), "unlock", "queue", name, "--account", "shop-prod", "--reason", "r", "--show",
            "-o", "json",
          ]
            + more, environment: program.environment)
        #expect(shown.status == 1, "\(name): \(shown.errors)")
        let document = try JSON.parse(shown.output)
        #expect(document["resource"]?.string == arn && document["region"] == "eu-central-1")
        #expect(document["wasLocked"] == true && document["changed"] == false)
      }
      let elsewhere = try await program.run(
        "unlock", "queue", url, "--account", "shop-staging", "--reason", "r", "--show")
      #expect(elsewhere.status == 2 && elsewhere.errors.contains("belongs to account 100000000004"))
      let missing = try await program.run(
        "unlock", "queue", "orders", "--account", "shop-prod", "--reason", "r", "--show")
      #expect(missing.status == 2 && missing.errors.contains("has no queue `orders` in us-east-1"))
      let done = try await program.run(
        "unlock", "queue", url, "--account", "shop-prod", "--reason", "r", "--yes", "--save", "q.json")
      #expect(done.status == 0, "\(done.errors)")
      let now = try await sqs(["get-queue-attributes", "--queue-url", url, "--attribute-names", "Policy"])
      #expect(!now.contains("DenyAll"))
      let restored = try await program.run(
        "unlock", "queue", url, "--account", "shop-prod", "--reason", "r", "--yes", "--restore", "q.json")
      #expect(restored.status == 1, "\(restored.errors)")
    }
  }
}
