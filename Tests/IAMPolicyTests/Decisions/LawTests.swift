import IAMPolicy
import Identity
import JSONTree
import PolicyTesting
import TestKit
import Testing

/// Laws that hold for every policy and request.
@Suite("laws of evaluation")
struct LawTests {
  /// Begins with `ROOTLATCH_SEED`; the seed of a failure is in its message.
  private static let seeds: Range<UInt64> = {
    let first = Subprocess.environment["ROOTLATCH_SEED"].flatMap { UInt64($0) } ?? 100_000
    print("laws: seeds from \(first)")
    return first..<(first + 600)
  }()

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

  @Test(arguments: PolicyKind.allCases.filter { $0 != .trust })
  func `adding a Deny to any kind of policy never grants`(_ kind: PolicyKind) {
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      let policies = world.policies()
      let request = world.request()
      var statement = world.statement(kind, index: 0)
      statement.effect = .deny
      let more = policies.adding(statement, as: kind)
      #expect(rank(decide(request, more)) <= rank(decide(request, policies)), "\(kind), seed \(seed)")
    }
  }

  @Test(arguments: [PolicyKind.serviceControl, .permissionsBoundary, .session, .vpcEndpoint])
  func `adding an Allow to a ceiling never denies`(_ kind: PolicyKind) {
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      let policies = world.policies()
      let request = world.request()
      guard policies.has(kind) else { continue }
      var statement = world.statement(kind, index: 0)
      statement.effect = .allow
      let more = policies.adding(statement, as: kind)
      #expect(rank(decide(request, more)) >= rank(decide(request, policies)), "\(kind), seed \(seed)")
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

  @Test func `texts or lists, order, and the case of actions, operators and keys never matter`() throws {
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      let version: PolicyVersion = seed % 5 == 0 ? .v2008 : .v2012
      let statements = (0...2).map { index in
        var statement = world.statement(.identity, index: index)
        // A block has a key under an operator once.
        var seen: Set<String> = []
        statement.conditions.removeAll { !seen.insert("\($0.operator) \($0.key.lowercased())").inserted }
        return statement
      }
      let plain = statements.map(\.json)
      var requests: [AuthorizationRequest] = []
      for _ in 0..<4 { requests.append(world.request()) }
      let first = try policies(plain, version)
      let second = try policies(plain.reversed().map(Spelling.other), version)
      for request in requests {
        #expect(decide(request, first) == decide(request, second), "seed \(seed)")
      }
    }
  }

  private func policies(_ statements: [JSON], _ version: PolicyVersion) throws -> PolicySet {
    let text: JSON = ["Version": .string(version.rawValue), "Statement": .array(statements)]
    var set = PolicySet()
    set.identity = [
      AttachedPolicy(id: "p", document: try PolicyDocument(parsing: text.bytes, as: .identity))
    ]
    return set
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
