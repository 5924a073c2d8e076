import CommandLineKit
import Identity
import JSONTree
import Operations
import TestKit
import Testing

@testable import Reports

/// What is written about the ledger, tasks and unlocking fits the pages of `Documentation/Schemas`.
@Suite struct EvidenceViewTests {
  private static let optional: Set<String> = [
    "endpoint", "reason", "ticket", "account", "task", "step", "intent", "outcome", "detail", "accessKeyId",
    "requestIds", "data", "hash",
  ]

  private static func entry(_ event: LedgerEvent) throws -> LedgerEntry {
    LedgerEntry(
      sequence: 7, time: Timestamp(milliseconds: 1_790_000_000_123),
      context: LedgerContext(
        run: "00000000000000aa", command: "unlock bucket (rootlatch 0.1.0)",
        caller: "arn:aws:iam::111122223333:user/ada", callerAccount: try AccountID("111122223333"),
        host: "workstation", user: "ada", endpoint: "http://127.0.0.1:1", reason: "why", ticket: "SEC-1"),
      event: event, previous: LedgerEntry.noHash)
  }

  private static func full() throws -> LedgerEntry {
    try entry(
      LedgerEvent(
        .outcome, account: AccountID("444455556666"), task: "S3UnlockBucketPolicy", step: "s", intent: 6,
        outcome: .failed, detail: "no", accessKeyID: "ASIAEXAMPLE", requestIDs: ["r"], data: ["a": "b"]))
  }

  @Test func entriesFitTheirSchema() throws {
    let schema = try DocumentedSchema("ledger")
    let full = try JSON.parse(try Self.full().exportedText)
    schema.check(full, is: "entry", besides: Self.optional)
    // The second table says of which types the others are, and the order is that of the page.
    let rest = JSONObject(
      (full.object?.members ?? []).filter { Self.optional.contains($0.name) && $0.name != "hash" })
    schema.check(.object(rest), is: "entry, where there is something to say")
    schema.check(
      try JSON.parse(try Self.entry(LedgerEvent(.note)).canonicalText), is: "entry", besides: Self.optional)
  }

  @Test func anchorsFitTheirSchema() throws {
    let anchor = LedgerAnchor(
      sequence: 7, hash: LedgerEntry.noHash, time: Timestamp(milliseconds: 1_790_000_000_123))
    try DocumentedSchema("ledger").check(try JSON.parse(anchor.text), is: "Anchor (`ledger anchor`)")
  }

  @Test func tasksFitTheirSchema() throws {
    let document = try JSON.parse(TaskCatalogueView().json(RootOnlyTasks.all))
    try DocumentedSchema("tasks").check(document, is: "Document")
    #expect(document["tasks"]?.array?.count == RootOnlyTasks.all.count)
    let text = TaskCatalogueView(width: 80).text(try #require(RootOnlyTasks.task("unlock-bucket")))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let wide = TaskCatalogueView().text(try #require(RootOnlyTasks.task("unlock-bucket")))
    #expect(wide.contains("S3UnlockBucketPolicy (`--task s3-unlock`)"))
  }

  /// The numbers are those of <https://schema.ocsf.io/1.3.0/classes/api_activity>.
  @Test func eventsFitTheClassAPIActivity() throws {
    let event = try JSON.parse(LedgerOCSF.line(try Self.full(), productVersion: "0.1.0"))
    #expect(event["class_uid"]?.integer == 6003 && event["category_uid"]?.integer == 6)
    #expect(event["type_uid"]?.integer == 600_399 && event["activity_id"]?.integer == 99)
    #expect(event["time"]?.integer == 1_790_000_000_123)
    #expect(event["status_id"]?.integer == 2 && event["severity_id"]?.integer == 1)
    #expect(event["api"]?["operation"] == "AssumeRoot" && event["api"]?["request"]?["uid"] == "r")
    #expect(event["actor"]?["user"]?["uid"] == "arn:aws:iam::111122223333:user/ada")
    #expect(event["cloud"]?["account"]?["uid"] == "444455556666")
    #expect(event["src_endpoint"]?["hostname"] == "workstation")
    #expect(event["metadata"]?["version"] == "1.3.0" && event["metadata"]?["product"]?["name"] == "Rootlatch")
  }

  @Test func tablesFitTheTerminal() throws {
    let text = LedgerTableView(width: 120, style: .plain).text([try Self.full()])
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 120 })
    #expect(text.contains("user/ada"))
  }

  @Test func unlockingFitsItsSchema() throws {
    let view = UnlockView(
      UnlockTarget(subject: .bucket, name: "b", queueURL: nil, region: "eu-west-1", arn: "arn:aws:s3:::b"))
    let account = Account(id: try AccountID("444455556666"), name: "shop")
    var outcome = UnlockOutcome(policy: #"{"Statement":[]}"#)
    outcome.repair = UnlockRepair(policy: nil, words: ["delete the whole policy"])
    outcome.savedTo = "saved.json"
    for document in [
      view.json(UnlockOutcome(), account: account), view.json(outcome, account: account),
    ] {
      try DocumentedSchema("unlock").check(try JSON.parse(document), is: "Document")
    }
  }

  @Test func differencesShowWhatChanged() {
    let text = LineDifference(from: "a\nb\nc", to: "a\nx\nc\nd").render(style: .plain, context: nil)
    #expect(text == "  a\n- b\n+ x\n  c\n+ d\n")
    #expect(LineDifference(from: "", to: "").render(style: .plain, context: nil) == "  \n")
  }
}
