internal import IAMPolicy
internal import Identity

/// What service control policies do to root in an account, as the policy engine decides it.
///
/// Only what holds under all circumstances counts: a deny that a caller can dodge is neither a guard nor in the way.
struct RootPolicyEffect: Hashable, Sendable {
  /// Whether the owner of root's password or keys is refused everything that counts.
  let isGuard: Bool
  /// The tasks that root sessions cannot do.
  let blocked: [RootTask]
  /// The statements that stand in their way, by their place in the policy.
  let blockingStatements: Set<Int>

  /// What one policy does beside FullAWSAccess.
  init(of policy: AttachedPolicy, on account: Account, in scene: PolicyScene) {
    self.init(policy.id, scene.member(account, under: policy), in: scene)
  }

  /// What these policies let through where FullAWSAccess does not stand beside them.
  init(ofNothingBut policies: [AttachedPolicy], on account: Account, in scene: PolicyScene) {
    let level = PolicyLevel(id: account.id.rawValue, policies: policies)
    self.init(nil, scene.member(account, under: [level]), in: scene)
  }

  private init(_ policy: String?, _ member: PreflightAccount, in scene: PolicyScene) {
    let reach = SessionReach(account: member, moment: scene.moment)
    let obstacles = RootTask.allCases.flatMap { reach.obstacles(of: $0) }.filter { $0.needs == nil }
    isGuard = Self.probes(member).allSatisfy { probe in
      Self.isRefused(probe.action, on: probe.resource, in: member, at: scene.moment)
    }
    blocked = RootTask.allCases.filter { task in obstacles.contains { $0.task == task } }
    blockingStatements = Set(
      obstacles.flatMap(\.verdict.decisive).filter { $0.effect == .deny && $0.policyID == policy }
        .map(\.index))
  }

  /// What a guard must refuse: ways to new credentials, to data, to machines, and out of the organization.
  private static func probes(_ account: PreflightAccount) -> [(action: String, resource: String)] {
    [
      ("iam:CreateAccessKey", account.rootARN),
      ("iam:CreateUser", "arn:\(account.partition):iam::\(account.id):user/any-user"),
      ("s3:GetObject", "arn:\(account.partition):s3:::any-bucket/any-key"),
      ("ec2:RunInstances", "arn:\(account.partition):ec2:us-east-1:\(account.id):instance/*"),
      ("organizations:LeaveOrganization", "*"),
    ]
  }

  private static func isRefused(
    _ action: String, on resource: String, in account: PreflightAccount, at moment: Timestamp
  ) -> Bool {
    let request = AuthorizationRequest(
      principal: account.root(session: false), action: action,
      resource: ResourceTarget(arn: resource, accountID: account.id, organization: account.organization),
      context: .ordinary(at: moment, region: account.partition.globalRegion.rawValue))
    guard Authorizer.decide(request, under: account.ceilings) != .allow else { return false }
    var search = CircumstanceSearch(request, under: account.ceilings) { key in
      ![.caller, .callerTag].contains(KeyNature(key))
    }
    return search.outcome() == .refused
  }
}
