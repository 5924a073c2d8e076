import Identity
import JSONTree
import Testing

@testable import Operations

@Suite struct GuardrailTests {
  /// Each case is a policy attached to the root, and what it does to the root of member 222222222222.
  @Test(arguments: try Cases.list("guardrails.json"))
  func policiesAreUnderstood(_ test: Case) throws {
    let content = try #require(test.json["policy"]).description
    let policy = ServiceControlPolicy(id: "p-1", name: "P", content: content, targets: ["r-ab12"])
    let member = Account(
      id: try AccountID("222222222222"), state: .active, place: OrganizationPlace(ids: ["r-ab12"], names: []))
    let found = GuardrailAnalysis([policy], in: .rehearsal).guardrails(of: member)
    #expect(!found.guards.isEmpty == test.json["guards"]?.bool)
    #expect((found.blockers.first?.tasks ?? []).map(\.rawValue) == test.texts("blocks"))
    var management = member
    management.isManagement = true
    #expect(GuardrailAnalysis([policy], in: .rehearsal).guardrails(of: management) == Guardrails())
  }

  @Test func brokenPoliciesAreNamed() {
    let policy = ServiceControlPolicy(id: "p-1", name: "Broken", content: "{", targets: ["r-ab12"])
    #expect(GuardrailAnalysis([policy], in: .rehearsal).unreadable == ["Broken"])
  }
}
