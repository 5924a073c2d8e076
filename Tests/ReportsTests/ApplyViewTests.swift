import CommandLineKit
import Identity
import JSONTree
import TestKit
import Testing

@testable import Operations
@testable import Reports

@Suite struct ApplyViewTests {
  /// A report with every kind of result.
  private func report(_ end: ApplyReport.End) throws -> ApplyReport {
    let credentials = [
      PlannedCredential(kind: .password), PlannedCredential(kind: .accessKey, id: "AKIAAAAAAAAAAAAAAAA1"),
    ]
    let accounts = try AccountResult.Status.allCases.enumerated().map { number, status in
      var result = AccountResult(
        AccountPlan(
          account: AccountReference(
            id: try AccountID("22222222220\(number)"), name: "a\u{1B}[31m\(number)", path: nil),
          credentials: credentials), status, status == .failed ? "no session" : "")
      let states = AccountResult.Credential.Status.allCases
      result.credentials[0].status = states[number % states.count]
      result.leftovers = number == 0 ? ["a device stays"] : []
      return result
    }
    let steps = StepResult.Status.allCases.map { StepResult(.enableTrustedAccess, $0, "why") }
    return ApplyReport(
      plan: "0123", purpose: .lockDown, run: "r", isDryRun: false, isResumed: true,
      startedAt: Timestamp(seconds: 1_795_428_000), endedAt: Timestamp(seconds: 1_795_428_060), end: end,
      stages: [ApplyReport.Stage(name: "wave 1", steps: steps, accounts: accounts)])
  }

  private static let ends: [ApplyReport.End] = [
    .finished, .stopped(stage: "canary"), .impossible("sts:AssumeRoot failed: ExpiredToken"), .interrupted,
  ]

  @Test(arguments: ends)
  func documentsFitTheirSchema(end: ApplyReport.End) throws {
    let schema = try DocumentedSchema("apply")
    let report = try report(end)
    schema.check(try JSON.parse(ApplyDocument.text(report)), is: "Document (`-o json`)")
    for result in report.accounts {
      let line = try #require(ApplyDocument.line(.account(result, completed: 1, total: 2)))
      schema.check(try JSON.parse(line), is: "account", besides: ["schema", "type"])
    }
    for result in report.steps {
      let line = try #require(ApplyDocument.line(.step(result)))
      schema.check(try JSON.parse(line), is: "step", besides: ["schema", "type"])
    }
    let last = try JSON.parse(ApplyDocument.lastLine(report))
    schema.check(
      last, is: "summary",
      besides: [
        "schema", "type", "plan", "purpose", "run", "dryRun", "resumed", "startedAt", "endedAt", "end",
        "reason", "clean",
      ])
    #expect(last["clean"] == false)
  }

  @Test(arguments: ends)
  func whatFailedIsInEveryTextAndNothingSteersATerminal(end: ApplyReport.End) throws {
    let report = try report(end)
    let view = ApplyText(width: 100, style: .plain)
    var text = view.summary(report)
    for result in report.steps { text += view.text(.step(result)) }
    for result in report.accounts { text += view.text(.account(result, completed: 1, total: 1)) }
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("FAILED"))
    #expect(text.contains("no session"))
    #expect(!text.contains("every change was seen"))
    for line in text.split(separator: "\n") { #expect(String(line).displayWidth <= 115, "\(line)") }
  }
}
