import IAMPolicy
import Identity

/// Everything that bounds one caller, whatever it asks for: gathered once, used until a policy changes.
struct CallerPolicies: Sendable {
  let principal: Principal
  /// What the caller's account is to the organization.
  let organization: OrganizationMembership?
  /// The policies that decide wherever the caller acts; a resource adds its own.
  let policies: PolicySet
  /// Whether any of them asks for the context of a request.
  let asksForContext: Bool
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
    asksForContext = set.asksForContext
    principal = Principal(
      kind: kind, arn: caller.arn, accountID: caller.account, issuerARN: issuer, userID: caller.principalID,
      organization: organization,
      isServiceLinkedRole: isServiceLinked)
    standing = Self.standingContext(of: caller, account: account, in: world)
  }

  /// The condition keys of a call.
  func context(of call: Call, for need: AuthorizationNeed) -> RequestContext {
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
    return context
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
