import IAMPolicy
import Identity

/// Everything that bounds one caller, whatever it asks for: gathered once, used until a policy changes.
struct CallerPolicies: Sendable {
  private let principal: Principal
  private let organization: OrganizationMembership?
  private let policies: PolicySet
  private let standing: RequestContext

  init(of caller: Caller, in world: World, documents: PolicyDocuments) {
    let account = world[caller.account]
    organization = world.membership(of: caller.account)
    let sources = PolicySources(world: world, documents: documents)
    var set = PolicySet()
    var issuer: String?
    var isServiceLinked = false
    var kind = Principal.Kind.root
    switch caller.kind {
    case .root: break
    case .assumedRoot:
      kind = .assumedRoot
      set.task = caller.session?.taskPolicy.flatMap { sources.managed($0, in: caller.account, as: .task) }
    case .user(let name):
      kind = .user
      if let user = account?.users[name] {
        set.identity = sources.identity(of: user, in: caller.account)
        set.permissionsBoundary = sources.boundary(user.permissions, in: caller.account)
      }
    case .role(let name):
      kind = .roleSession
      if let role = account?.roles[name] {
        issuer = role.arn(in: caller.account)
        isServiceLinked = role.isServiceLinked
        set.identity = sources.identity(role.permissions, in: caller.account)
        set.permissionsBoundary = sources.boundary(role.permissions, in: caller.account)
      }
      set.session = caller.session.flatMap { sources.session(of: $0) } ?? []
    case .federatedUser(let name):
      kind = .federatedUser
      issuer = name.flatMap { account?.users[$0]?.arn(in: caller.account) } ?? account?.rootARN
      if let name, let user = account?.users[name] {
        set.identity = sources.identity(of: user, in: caller.account)
        set.permissionsBoundary = sources.boundary(user.permissions, in: caller.account)
      } else if name == nil {
        set.identity = sources.everything
      }
      set.session = caller.session.flatMap { sources.session(of: $0) } ?? []
    }
    set.serviceControl = sources.levels(
      of: caller.account, type: "SERVICE_CONTROL_POLICY", as: .serviceControl)
    policies = set
    principal = Principal(
      kind: kind, arn: caller.arn, accountID: caller.account, issuerARN: issuer, userID: caller.principalID,
      organization: organization,
      isServiceLinkedRole: isServiceLinked)
    standing = Self.standingContext(of: caller, account: account, in: world)
  }

  /// The request that the engine decides.
  func request(action: String, need: AuthorizationNeed, call: Call, world: World) -> AuthorizationRequest {
    var context = standing
    context.set("aws:RequestedRegion", to: call.region)
    context.set("aws:SourceIp", to: call.sourceAddress)
    context.set("aws:UserAgent", to: call.userAgent)
    context.set("aws:CurrentTime", to: call.moment.iso8601)
    context.set("aws:EpochTime", to: String(call.moment.seconds))
    if let session = call.caller.session, let proven = session.authenticatedByMFAAt {
      context.set("aws:MultiFactorAuthAge", to: String((call.moment - proven).components.seconds))
    }
    for (key, value) in need.context {
      switch value {
      case .one(let text): context.set(key, to: text)
      case .many(let texts): context.set(key, toList: texts)
      }
    }
    let owner = Self.owner(of: need, caller: call.account)
    context.set("aws:ResourceAccount", to: owner.rawValue)
    let target = ResourceTarget(
      arn: need.resource, accountID: owner,
      organization: owner == call.account ? organization : world.membership(of: owner),
      isWildcardOnly: need.resource == "*")
    return AuthorizationRequest(principal: principal, action: action, resource: target, context: context)
  }

  /// The policies that decide about one resource: the caller's own, and the resource's.
  ///
  /// Policies of buckets and queues come from `present`, since these services agree with themselves at once.
  func set(
    for need: AuthorizationNeed, action: String, call: Call, in world: World, resources present: World,
    documents: PolicyDocuments
  ) -> PolicySet {
    guard need.resource != "*" else { return policies }
    var set = policies
    let sources = PolicySources(world: world, documents: documents)
    let owner = Self.owner(of: need, caller: call.account)
    set.resource =
      Self.trustedActions.contains(action)
      ? sources.trustPolicy(of: need.resource)
      : PolicySources(world: present, documents: documents).resourcePolicy(of: need.resource, at: call.moment)
    set.resourceControl = sources.levels(of: owner, type: "RESOURCE_CONTROL_POLICY", as: .resourceControl)
    return set
  }

  /// The actions that a role's trust policy decides about.
  private static let trustedActions: Set<String> = [
    "sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity", "sts:SetSourceIdentity",
    "sts:TagSession",
  ]

  private static func owner(of need: AuthorizationNeed, caller: AccountID) -> AccountID {
    if let owner = need.owner.flatMap({ AccountID(rawValue: $0) }) { return owner }
    let parts = need.resource.utf8.split(separator: 0x3A, maxSplits: 5, omittingEmptySubsequences: false)
    return parts.count == 6 ? AccountID(rawValue: String(Substring(parts[4]))) ?? caller : caller
  }

  /// Condition keys that stay the same for all of a caller's requests.
  private static func standingContext(of caller: Caller, account: Account?, in world: World) -> RequestContext
  {
    var context = RequestContext()
    context.set("aws:SecureTransport", to: "false")
    context.set("aws:userid", to: caller.principalID)
    if case .user(let name) = caller.kind, let user = account?.users[name] {
      context.set("aws:username", to: user.name)
      for (key, value) in user.tags { context.set("aws:PrincipalTag/\(key)", to: value) }
    }
    if case .role(let name) = caller.kind, let role = account?.roles[name] {
      for (key, value) in role.tags { context.set("aws:PrincipalTag/\(key)", to: value) }
    }
    if let session = caller.session {
      context.set("aws:TokenIssueTime", to: session.issuedAt.iso8601)
      context.set("aws:MultiFactorAuthPresent", to: session.authenticatedByMFAAt == nil ? "false" : "true")
      if let identity = session.sourceIdentity { context.set("aws:SourceIdentity", to: identity) }
      for (key, value) in session.tags { context.set("aws:PrincipalTag/\(key)", to: value) }
    }
    if let organization = world.organization, let parent = account?.parent, !parent.isEmpty {
      let path = organization.ancestors(startingAt: parent).joined(separator: "/")
      context.set("aws:PrincipalOrgPaths", toList: ["\(organization.id)/\(path)/"])
    }
    return context
  }
}
