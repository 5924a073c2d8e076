import CommandLineKit
import Identity
import JSONTree
import TestKit
import Testing

@testable import Operations
@testable import Reports

@Suite struct PlanViewTests {
  /// What only a step of some kind has.
  private static let stepMembers: Set<String> = [
    "feature", "account", "name", "path", "root", "policy", "target", "before", "after", "summary", "content",
  ]

  private func plans() throws -> [Plan] {
    var audit = try SampleAudit.make()
    audit.isInterrupted = false
    audit.organization?.evidence.policies = .known([
      ServiceControlPolicy(
        id: "p-1", name: "DenyRoot", content: #"{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#,
        targets: ["r-ab12"])
    ])
    audit.organization?.evidence.policyTypeEnabled = .known(false)
    audit.organization?.evidence.isTrusted = .known(false)
    let options = PlanOptions(delegate: "333333333333", includesUsedKeys: true)
    var single = audit
    single.organization = nil
    return [
      try PlanBuilder(audit, options).lockDown(), try PlanBuilder(audit).reverse(),
      try PlanBuilder(single).lockDown(),
    ]
  }

  @Test func plansFitTheirSchemaAndCanBeTakenBackIn() throws {
    let schema = try DocumentedSchema("plan")
    for plan in try plans() {
      let json = try JSON.parse(plan.document)
      schema.check(json, is: "Document", lenient: ["step": Self.stepMembers])
      #expect(try Plan(document: plan.document).document == plan.document)
    }
    let names = Set(try plans().flatMap(\.organizationSteps).map(\.name))
    #expect(names.isSuperset(of: ["enable-trusted-access", "enable-policy-type", "repair-policy"]))
  }

  @Test func linesFitTheTerminalAndNothingSteersIt() throws {
    for plan in try plans() {
      var text = ""
      PlanTableView(width: 120, style: .plain).write(plan) { text += $0 }
      for line in text.split(separator: "\n") { #expect(String(line).displayWidth <= 120, "\(line)") }
      for skipped in plan.skipped where skipped.reason != .nothingToDo {
        #expect(text.contains(skipped.account.id.rawValue))
      }
      for consequence in plan.consequences { #expect(text.contains(consequence.title)) }
    }
  }

  @Test func differencesFitTheirSchema() throws {
    let plans = try plans()
    let difference = PlanDifference(from: plans[0], to: plans[1])
    let view = PlanDifferenceView(width: nil, style: .plain)
    try DocumentedSchema("plan").check(try JSON.parse(view.json(difference)), is: "Difference")
    #expect(view.text(PlanDifference(from: plans[0], to: plans[0])) == "Both plans do the same.\n")
  }

  @Test func linesOfTextsAreCompared() {
    let difference = LineDifference(from: "a\nb\nc", to: "a\nx\nc\nd")
    #expect(difference.lines.map(\.text) == ["a", "b", "x", "c", "d"])
    #expect(difference.lines.map(\.kind) == [.kept, .removed, .added, .kept, .added])
  }
}
