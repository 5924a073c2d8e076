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
    let found = GuardrailAnalysis([policy], fullAccess: nil, in: .rehearsal).guardrails(of: member)
    #expect(!found.guards.isEmpty == test.json["guards"]?.bool)
    #expect((found.blockers.first?.tasks ?? []).map(\.rawValue) == test.texts("blocks"))
    var management = member
    management.isManagement = true
    #expect(
      GuardrailAnalysis([policy], fullAccess: nil, in: .rehearsal).guardrails(of: management) == Guardrails())
  }

  private static let place = OrganizationPlace(ids: ["r-ab12", "ou-ab12-11111111"], names: ["Workloads"])

  /// What is attached where beside FullAWSAccess, where FullAWSAccess is, and what root sessions lack.
  @Test(
    arguments: [
      (["r-ab12", "ou-ab12-11111111", "222222222222"], [], [], false),
      (["r-ab12", "222222222222"], [], RootTask.allCases, true),
      (["r-ab12", "ou-ab12-11111111"], ["ou-ab12-11111111"], RootTask.allCases, true),
      (["r-ab12", "222222222222"], ["ou-ab12-11111111 *"], [], false),
      (
        ["r-ab12", "222222222222"], ["ou-ab12-11111111 iam:*", "ou-ab12-11111111 sqs:*"], [.unlockBucket],
        false
      ),
      (["r-ab12", "222222222222"], ["ou-ab12-11111111 iam:*", "ou-ab12-11111111 s*"], [], false),
      (
        ["r-ab12", "ou-ab12-11111111"], ["222222222222 ec2:*", "ou-ab12-11111111 *"], RootTask.allCases, false
      ),
      ([], [], [], false), ([], ["-"], [], false),
    ] as [([String], [String], [RootTask], Bool)])
  func whatNobodyAllowsIsMissed(
    fullAccess: [String], allows: [String], tasks: [RootTask], refusesRoot: Bool
  ) throws {
    let policies = allows.enumerated().map { place, words in
      let words = words.split(separator: " ").map(String.init)
      let effect = words.count == 2 ? "Allow" : "Deny"
      let action = words.count == 2 ? words[1] : "aws-portal:*"
      return ServiceControlPolicy(
        id: "p-\(place)", name: "P\(place)",
        content: #"{"Version":"2012-10-17","Statement":{"Effect":"\#(effect)","Action":"\#(action)","#
          + #""Resource":"*"}}"#,
        targets: words[0] == "-" ? [] : [words[0]])
    }
    let member = Account(id: try AccountID("222222222222"), name: "shop", state: .active, place: Self.place)
    let found = GuardrailAnalysis(policies, fullAccess: fullAccess, in: .rehearsal).guardrails(of: member)
    #expect(found.gaps.flatMap(\.tasks) == tasks)
    #expect(found.gaps.contains(where: \.refusesRoot) == refusesRoot)
    #expect(GuardrailAnalysis(policies, fullAccess: nil, in: .rehearsal).guardrails(of: member).gaps.isEmpty)
  }

  @Test func brokenPoliciesAreNamed() {
    let policy = ServiceControlPolicy(id: "p-1", name: "Broken", content: "{", targets: ["r-ab12"])
    #expect(GuardrailAnalysis([policy], fullAccess: nil, in: .rehearsal).unreadable == ["Broken"])
  }
}
