import IAMPolicy
import Identity
import PolicyTesting
import TestKit
import Testing

/// Laws that hold for every policy and request.
@Suite("laws of evaluation")
struct LawTests {
  private static let seeds: Range<UInt64> = 100_000..<101_500

  private func decide(_ request: AuthorizationRequest, _ policies: PolicySet) -> Decision {
    Authorizer.decide(request, under: policies)
  }

  private func rank(_ decision: Decision) -> Int {
    switch decision {
    case .explicitDeny: 0
    case .implicitDeny: 1
    case .allow: 2
    }
  }

  @Test func `adding a Deny never grants`() {
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      let policies = world.policies()
      let request = world.request()
      var statement = world.statement(.identity, index: 0)
      statement.effect = .deny
      var more = policies
      more.identity.append(
        AttachedPolicy(id: "more", document: PolicyDocument(kind: .identity, statements: [statement])))
      #expect(rank(decide(request, more)) <= rank(decide(request, policies)), "seed \(seed)")
    }
  }

  @Test func `adding an Allow to a ceiling never denies`() {
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      let policies = world.policies()
      let request = world.request()
      let all = Statement(
        index: 0, effect: .allow, actions: PatternElement(patterns: ["*"]),
        resources: PatternElement(patterns: ["*"]))
      var more = policies
      for index in more.serviceControl.indices {
        more.serviceControl[index].policies.append(
          AttachedPolicy(id: "full", document: PolicyDocument(kind: .serviceControl, statements: [all])))
      }
      if !more.permissionsBoundary.isEmpty {
        more.permissionsBoundary.append(
          AttachedPolicy(id: "full", document: PolicyDocument(kind: .permissionsBoundary, statements: [all])))
      }
      #expect(rank(decide(request, more)) >= rank(decide(request, policies)), "seed \(seed)")
    }
  }

  @Test func `order of policies, statements and patterns, and case of actions, never matter`() {
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      let policies = world.policies()
      let request = world.request()
      var other = policies
      other.identity = policies.identity.reversed().map { policy in
        let statements = policy.document.statements.reversed().map { statement in
          var statement = statement
          statement.actions.patterns = statement.actions.patterns.reversed().map { $0.uppercased() }
          statement.resources?.patterns.reverse()
          statement.conditions.reverse()
          return statement
        }
        return AttachedPolicy(
          id: policy.id,
          document: PolicyDocument(kind: .identity, version: policy.document.version, statements: statements))
      }
      #expect(decide(request, other) == decide(request, policies), "seed \(seed)")
    }
  }

  @Test func `a scalar and a list of one are the same`() throws {
    let scalar =
      #"{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:x":"true"}}}}"#
    let list =
      #"{"Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":["*"],"Condition":{"Bool":{"aws:x":[true]}}}]}"#
    let first = try PolicyDocument(parsing: scalar, as: .identity)
    let second = try PolicyDocument(parsing: list, as: .identity)
    #expect(first.statements.map(\.actions) == second.statements.map(\.actions))
    #expect(first.statements.map(\.resources) == second.statements.map(\.resources))
    #expect(first.statements.map(\.conditions) == second.statements.map(\.conditions))
  }

  /// Patterns that take exponential time where matching goes back over every star.
  @Test(.timeLimit(.minutes(10))) func `wildcards are matched in bounded time`() {
    let stars = String(repeating: "a*", count: 2000) + "b"
    let text = String(repeating: "a", count: 20_000)
    var policies = PolicySet()
    let statement = Statement(
      index: 0, effect: .allow, actions: PatternElement(patterns: ["s3:" + stars]),
      resources: PatternElement(patterns: ["arn:aws:s3:::" + stars]),
      conditions: [Condition(operator: ConditionOperator(.stringLike), key: "x:k", values: [stars])])
    policies.identity = [
      AttachedPolicy(id: "stars", document: PolicyDocument(kind: .identity, statements: [statement]))
    ]
    for ending in ["", "b"] {
      let request = AuthorizationRequest(
        principal: Principal(
          kind: .user, arn: "arn:aws:iam::111111111111:user/alice",
          accountID: AccountID(rawValue: "111111111111")),
        action: "s3:" + text + ending,
        resource: ResourceTarget(arn: "arn:aws:s3:::" + text + ending), context: ["x:k": text + ending])
      #expect(decide(request, policies) == (ending.isEmpty ? .implicitDeny : .allow))
    }
  }
}
