public import IAMPolicy
import Identity

/// A world so small that every combination of its words can be tried.
///
/// Every kind of principal in and outside of an organization, ten actions with their resources in both accounts, and of
/// each kind of policy: none, one that allows everything, one that allows something else, one that denies.
public enum SmallWorld {
  private static let home = "111111111111"
  private static let away = "222222222222"

  /// Calls a function with combinations.
  ///
  /// - Parameter stride: take one combination of so many; a prime meets every word.
  public static func forEach(
    every stride: Int = 1, _ body: (AuthorizationRequest, PolicySet) -> Void
  ) {
    let requests = principals.flatMap { principal in
      questions.map { AuthorizationRequest(principal: principal, action: $0.action, resource: $0.target) }
    }
    var number = 0
    forEachSet(choosing: choices[...], PolicySet()) { set in
      for request in requests {
        number += 1
        if number % stride == 0 { body(request, set) }
      }
    }
  }

  /// What may be chosen of each kind of policy, kind by kind.
  private static let choices: [[@Sendable (inout PolicySet) -> Void]] = [
    identities.map { policy in { $0.identity = policy.map { [$0] } ?? [] } },
    resources.map { policy in { $0.resource = policy } },
    ceilings(.serviceControl).map { policy in
      { set in
        guard let policy else { return }
        set.serviceControl = [full(.serviceControl), policy].map { PolicyLevel(id: "level", policies: [$0]) }
      }
    },
    ceilings(.permissionsBoundary).map { policy in { $0.permissionsBoundary = policy.map { [$0] } ?? [] } },
    ceilings(.session).map { policy in { $0.session = policy.map { [$0] } ?? [] } },
    [nil, policy(.task, .deny, "s3:*")].map { policy in { $0.task = policy } },
    [nil, policy(.resourceControl, .deny, "s3:*")].map { policy in
      { $0.resourceControl = policy.map { [PolicyLevel(id: "root", policies: [$0])] } ?? [] }
    },
    [nil, policy(.vpcEndpoint, .allow, "s3:*")].map { policy in { $0.vpcEndpoint = policy.map { [$0] } ?? [] }
    },
  ]

  private static func forEachSet(
    choosing rest: ArraySlice<[@Sendable (inout PolicySet) -> Void]>, _ set: PolicySet,
    _ body: (PolicySet) -> Void
  ) {
    guard let choices = rest.first else { return body(set) }
    for choose in choices {
      var set = set
      choose(&set)
      forEachSet(choosing: rest.dropFirst(), set, body)
    }
  }

  /// Whether the two engines say something else.
  public static func differs(_ request: AuthorizationRequest, _ policies: PolicySet) -> Bool {
    LiteralEvaluator.decide(request, under: policies) != Authorizer.decide(request, under: policies)
  }

  private static var principals: [Principal] {
    let organizations: [OrganizationMembership?] = [
      nil, OrganizationMembership(id: "o-1"), OrganizationMembership(id: "o-1", isManagementAccount: true),
    ]
    let members = organizations.flatMap { organization -> [Principal] in
      func principal(_ kind: Principal.Kind, _ arn: String, _ issuer: String? = nil, linked: Bool = false)
        -> Principal
      {
        Principal(
          kind: kind, arn: arn, accountID: AccountID(rawValue: home), issuerARN: issuer,
          organization: organization, isServiceLinkedRole: linked)
      }
      let role = "arn:aws:iam::\(home):role/r"
      return [
        principal(.root, "arn:aws:iam::\(home):root"),
        principal(.assumedRoot, "arn:aws:iam::\(home):root"),
        principal(.user, "arn:aws:iam::\(home):user/alice"),
        principal(.role, role),
        principal(.roleSession, "arn:aws:sts::\(home):assumed-role/r/s", role),
        principal(.roleSession, "arn:aws:sts::\(home):assumed-role/r/s", role, linked: true),
        principal(.federatedUser, "arn:aws:sts::\(home):federated-user/f", "arn:aws:iam::\(home):user/alice"),
      ]
    }
    return members + [
      Principal(kind: .service, arn: "", service: "cloudtrail.amazonaws.com"),
      Principal(kind: .anonymous, arn: ""),
    ]
  }

  private static var questions: [(action: String, target: ResourceTarget)] {
    let owned: [(String, String)] = [
      ("s3:GetObject", "arn:aws:s3:::one/key"), ("s3:PutBucketPolicy", "arn:aws:s3:::one"),
      ("kms:Decrypt", "arn:aws:kms:us-east-1:ACCOUNT:key/k"),
      ("sts:AssumeRole", "arn:aws:iam::ACCOUNT:role/r"),
      ("sqs:SetQueueAttributes", "arn:aws:sqs:us-east-1:ACCOUNT:q"),
    ]
    let named = owned.flatMap { action, arn in
      [home, away].map { account in
        (
          action: action,
          target: ResourceTarget(
            arn: arn.replacing("ACCOUNT", with: account), accountID: AccountID(rawValue: account))
        )
      }
    }
    return named + [
      ("iam:ListUsers", ResourceTarget(arn: "*")), ("sts:GetCallerIdentity", ResourceTarget(arn: "*")),
    ]
  }

  private static let identities: [AttachedPolicy?] = [
    nil, full(.identity), policy(.identity, .allow, "s3:Get*"), policy(.identity, .deny, "s3:*"),
  ]

  private static func ceilings(_ kind: PolicyKind) -> [AttachedPolicy?] {
    [nil, full(kind), policy(kind, .allow, "kms:*"), policy(kind, .deny, "s3:*")]
  }

  private static let resources: [AttachedPolicy?] = [
    nil, grant(.allow, [.everyone]), grant(.allow, [.account(home)]),
    grant(.allow, [.arn("arn:aws:iam::\(home):user/alice"), .service("cloudtrail.amazonaws.com")]),
    grant(.allow, [.arn("arn:aws:iam::\(home):role/r")]),
    grant(
      .allow, [.arn("arn:aws:sts::\(home):assumed-role/r/s"), .arn("arn:aws:sts::\(home):federated-user/f")]),
    grant(.deny, [.account(home)]),
    grant(.deny, [.account(home), .arn("arn:aws:iam::\(home):role/r")], isNegated: true),
  ]

  private static func grant(_ effect: Effect, _ names: [PrincipalName], isNegated: Bool = false)
    -> AttachedPolicy
  {
    policy(.resource, effect, "*", PrincipalElement(isNegated: isNegated, names: names))
  }

  private static func full(_ kind: PolicyKind) -> AttachedPolicy { policy(kind, .allow, "*") }

  private static func policy(
    _ kind: PolicyKind, _ effect: Effect, _ action: String,
    _ principal: PrincipalElement = PrincipalElement(names: [.everyone])
  ) -> AttachedPolicy {
    AttachedPolicy(
      id: kind.rawValue,
      document: PolicyDocument(
        kind: kind,
        statements: [
          Statement(
            index: 0, effect: effect, principal: kind.namesPrincipals ? principal : nil,
            actions: PatternElement(patterns: [action]), resources: PatternElement(patterns: ["*"]))
        ]))
  }
}
