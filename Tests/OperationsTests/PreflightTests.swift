import IAMPolicy
import Identity
import JSONTree
import Testing

@testable import Operations

@Suite("Preflight")
struct PreflightTests {
  /// 2026-11-25.
  private static let moment = Timestamp(seconds: 1_795_600_000)

  private func change(_ sample: Case) throws -> PolicyChange {
    let subject = try #require(PolicySubject(rawValue: sample.text("subject") ?? ""))
    let policy = try #require(sample.json["policy"])
    return try PolicyChange(
      name: "policy", subject: subject, resource: sample.text("resource"), parsing: policy.bytes)
  }

  @Test(
    "A policy has the findings that AWS's rules give it, however it is spelled",
    arguments: try Cases.list("preflight.json"))
  func policy(sample: Case) throws {
    let report = Preflight(at: Self.moment).report(
      on: try change(sample), owner: sample.text("owner").flatMap(AccountID.init(rawValue:)))
    let found = Set(report.findings.map(\.rule.rawValue))
    #expect(found == Set(sample.texts("expect")), "\(report.findings.map(\.message))")
  }

  @Test(
    "What stands behind a finding can be checked by the engine", arguments: try Cases.list("preflight.json"))
  func parts(sample: Case) throws {
    let change = try change(sample)
    let report = Preflight(at: Self.moment).report(
      on: change, owner: sample.text("owner").flatMap(AccountID.init(rawValue:)))
    for finding in report.findings {
      #expect(!finding.message.isEmpty)
      for cause in finding.causes {
        let statement = change.document.statements[cause.index]
        #expect(cause.label == statement.label)
        #expect(cause.place == statement.place)
      }
      if finding.rule == .onlyRootCanUndo {
        #expect(finding.keepers.isEmpty)
        if Self.deniesAtOnce(sample) {
          #expect(
            finding.witness?.sentence.contains("with an explicit deny in a resource-based policy") == true)
          #expect(!finding.causes.isEmpty)
          #expect(finding.repair != nil)
        }
      }
    }
  }

  /// Lock-outs to come have no witness now.
  private static func deniesAtOnce(_ sample: Case) -> Bool {
    !["to come", "window of time"].contains { sample.testDescription.contains($0) }
  }
}
