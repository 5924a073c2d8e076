import Foundation
import IAMPolicy
import Identity
import PolicyTesting
import TestKit
import Testing

@Suite("the compiled engine and the literal one")
struct DifferentialTests {
  /// More with `ROOTLATCH_DIFFERENTIAL=1000000`; the seed of a failure is in its message.
  @Test func `agree on random worlds`() {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["ROOTLATCH_DIFFERENTIAL"].flatMap { Int($0) } ?? 4000
    let first = environment["ROOTLATCH_SEED"].flatMap { UInt64($0) } ?? 0x5EED
    print("seed \(first), \(count) requests")
    var seen: [Decision: Int] = [:]
    var seed = first
    for _ in 0..<(count / 4) {
      var world = RandomWorld(seed: seed)
      let policies = world.policies()
      for _ in 0..<4 {
        let request = world.request()
        let literal = LiteralEvaluator.decide(request, under: policies)
        let compiled = Authorizer.decide(request, under: policies)
        let verdict = Authorizer.evaluate(request, under: policies)
        seen[compiled, default: 0] += 1
        guard compiled == literal, verdict.decision == compiled else {
          Issue.record(
            "seed \(seed): literal \(literal), compiled \(compiled), verdict \(verdict)\n\(request.action) \(request.principal.arn) \(request.resources.map(\.arn))"
          )
          return
        }
      }
      seed &+= 1
    }
    for decision in Decision.allCases { #expect(seen[decision, default: 0] > count / 20) }
  }

  /// Every principal, action, resource and ceiling of a small world.
  @Test func `agree on everything in a small world`() throws {
    var differences = 0
    var count = 0
    let statements = SmallWorld.statements
    for principal in SmallWorld.principals {
      for action in ["s3:GetObject", "s3:PutBucketPolicy", "kms:Decrypt"] {
        for arn in ["arn:aws:s3:::one", "arn:aws:kms:us-east-1:111111111111:key/k"] {
          for owner in RandomWorld.accounts {
            let request = AuthorizationRequest(
              principal: principal, action: action,
              resource: ResourceTarget(arn: arn, accountID: AccountID(rawValue: owner)))
            for identity in statements {
              for resource in SmallWorld.resourceStatements {
                for ceiling in statements {
                  for kind in [PolicyKind.serviceControl, .permissionsBoundary, .session] {
                    let policies = SmallWorld.policies(identity, resource, ceiling, kind)
                    count += 1
                    let same =
                      LiteralEvaluator.decide(request, under: policies)
                      == Authorizer.decide(request, under: policies)
                    if !same { differences += 1 }
                  }
                }
              }
            }
          }
        }
      }
    }
    #expect(differences == 0)
    #expect(count > 10_000)
  }
}

enum SmallWorld {
  static let principals: [Principal] = RandomWorld.accounts.prefix(1).flatMap { account -> [Principal] in
    let id = AccountID(rawValue: account)
    return [
      nil, OrganizationMembership(id: "o-1"), OrganizationMembership(id: "o-1", isManagementAccount: true),
    ].flatMap {
      organization in
      [
        Principal(
          kind: .root, arn: "arn:aws:iam::\(account):root", accountID: id, organization: organization),
        Principal(
          kind: .user, arn: "arn:aws:iam::\(account):user/alice", accountID: id, organization: organization),
        Principal(
          kind: .roleSession, arn: "arn:aws:sts::\(account):assumed-role/r/s", accountID: id,
          issuerARN: "arn:aws:iam::\(account):role/r", organization: organization),
        Principal(
          kind: .federatedUser, arn: "arn:aws:sts::\(account):federated-user/f", accountID: id,
          issuerARN: "arn:aws:iam::\(account):user/alice", organization: organization),
      ]
    }
  }

  static let statements: [(Effect, String)?] = [nil, (.allow, "*"), (.allow, "s3:Get*"), (.deny, "s3:*")]

  static let resourceStatements: [(Effect, PrincipalName)?] = [
    nil, (.allow, .everyone), (.allow, .account("111111111111")),
    (.allow, .arn("arn:aws:iam::111111111111:user/alice")),
    (.allow, .arn("arn:aws:iam::111111111111:role/r")), (.deny, .account("111111111111")),
  ]

  static func policies(
    _ identity: (Effect, String)?, _ resource: (Effect, PrincipalName)?, _ ceiling: (Effect, String)?,
    _ kind: PolicyKind
  ) -> PolicySet {
    var set = PolicySet()
    if let identity { set.identity = [policy(.identity, identity)] }
    if let (effect, name) = resource {
      set.resource = AttachedPolicy(
        id: "resource",
        document: PolicyDocument(
          kind: .resource,
          statements: [
            Statement(
              index: 0, effect: effect, principal: PrincipalElement(names: [name]),
              actions: PatternElement(patterns: ["*"]), resources: PatternElement(patterns: ["*"]))
          ]))
    }
    guard let ceiling else { return set }
    switch kind {
    case .serviceControl: set.serviceControl = [PolicyLevel(id: "r", policies: [policy(kind, ceiling)])]
    case .permissionsBoundary: set.permissionsBoundary = [policy(kind, ceiling)]
    default: set.session = [policy(kind, ceiling)]
    }
    return set
  }

  private static func policy(_ kind: PolicyKind, _ statement: (Effect, String)) -> AttachedPolicy {
    AttachedPolicy(
      id: kind.rawValue,
      document: PolicyDocument(
        kind: kind,
        statements: [
          Statement(
            index: 0, effect: statement.0, actions: PatternElement(patterns: [statement.1]),
            resources: PatternElement(patterns: ["*"]))
        ]))
  }
}
