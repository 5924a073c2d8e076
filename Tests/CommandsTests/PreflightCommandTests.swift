import CommandLineKit
import Identity
import JSONTree
import Operations
import Synchronization
import TestKit
import Testing

@testable import Commands

@Suite("rootlatch preflight")
struct PreflightCommandTests {
  @Test(arguments: [
    [], ["--bucket", "a", "--queue", "b"], ["--bucket", "a", "x", "y"], ["--scp", "p-1", "x"],
    ["--delete", "user/a", "x"], ["--delete", "alice"], ["--attach-to", "r-1"], ["--account", "12", "x"],
    ["--account", "111111111111", "--bucket", "a"], ["--kind", "bucket", "--queue", "a"],
    ["--kind", "table", "x"], ["--account-details", "d", "--bucket", "a"], ["-o", "csv", "x"],
    ["--fail-on", "worst", "x"], ["--detach-from", "user/a"], ["--policy", "P", "x"],
    ["--detach-from", "alice", "--policy", "P"], ["--remove-from", "g"], ["--user", "a", "x"],
    ["--boundary-of", "group/g", "x"], ["--boundary-of", "user/a", "x", "y"], ["--delete", "access-key/"],
    ["--delete", "access-key/A", "--account-details", "d"],
    ["--detach-from", "user/a", "--policy", "P", "x"],
  ])
  func wrongUsageIsRefused(words: [String]) async throws {
    let code = try await CommandRunner.run(
      words, as: PreflightCommand.self, output: { _ in }, diagnostics: { _ in })
    #expect(code == .usage)
  }

  /// Runs on files without AWS, and gives status, output and errors.
  private func run(_ words: [String]) async throws -> (ExitCode, String, String) {
    guard case .run(let parsed) = try CommandRunner.parse(words, as: PreflightCommand.self),
      let command = parsed as? PreflightCommand
    else { throw ExitCode(1) }
    let (out, errors) = (Sink(), Sink())
    let console = Console(
      out: { out.add(String(decoding: $0, as: UTF8.self)) }, diagnostics: { errors.add($0) })
    let run = PreflightRun(command: command, moment: Timestamp(seconds: 1_795_600_000), console: console)
    #expect(!run.needsClient)
    let code = await run.run(nil)
    return (code, out.text, errors.text)
  }

  /// Keeps what is written.
  private final class Sink: Sendable {
    private let written = Mutex("")
    var text: String { written.withLock { $0 } }
    func add(_ text: String) { written.withLock { $0 += text } }
  }

  private static let folder = CaseFiles.packageRoot + "/Tests/CommandsTests/Cases/preflight/"

  @Test func filesAreCheckedAndTheWorstDecidesTheStatus() async throws {
    let (locked, good) = (Self.folder + "locked-bucket.json", Self.folder + "good-bucket.json")
    let (code, text, errors) = try await run([locked, good])
    #expect(code == .attention)
    #expect(text.contains("locked-bucket.json:4:5: `NoOne`"))
    #expect(text.contains("2 policies: 1 critical"))
    #expect(errors.isEmpty)
    #expect(try await run([good]).0 == .success)
    #expect(try await run(["--fail-on", "critical", Self.folder + "endpoint-bucket.json"]).0 == .success)
    #expect(try await run([Self.folder + "endpoint-bucket.json"]).0 == .attention)
  }

  @Test func whatCannotBeReadIsNoSuccess() async throws {
    let (code, text, errors) = try await run([Self.folder + "none.json"])
    #expect(code == .impossible)
    #expect(text.isEmpty)
    #expect(errors.contains("none.json"))
    let broken = try await run(["-o", "json", Self.folder + "broken.json"])
    #expect(broken.0 == .attention)
    #expect(try JSON.parse(broken.1)["policies"]?[0]?["findings"]?[0]?["rule"] == "policy-refused")
  }

  @Test(arguments: [
    (
      #"{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}"#, "x.json",
      PolicySubject.serviceControl
    ),
    (#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#, "x.json", .identity),
    (#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#, "full-scp.json", .serviceControl),
    (#"{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#, "roles/deny-role.json", .identity),
    (
      #"{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}}"#, "x",
      .resourceControl
    ),
    (
      #"{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b"}}"#, "x",
      .bucket
    ),
    (
      #"{"Statement":{"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"arn:aws:sqs:us-east-1:1:q"}}"#,
      "x", .queue
    ),
    (
      #"{"Statement":{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"kms:*","Resource":"*"}}"#,
      "x",
      .key
    ),
  ])
  func theKindIsGuessed(text: String, name: String, subject: PolicySubject) throws {
    #expect(PolicySubject(guessing: try JSON.parse(text), name: name) == subject)
  }
}
