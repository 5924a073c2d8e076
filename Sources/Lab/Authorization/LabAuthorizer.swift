import AWSWire
import IAMPolicy
import Identity
import Synchronization

/// Asks `IAMPolicy` about every call, with the policies that the world holds at that moment.
final class LabAuthorizer: Sendable {
  private let documents = PolicyDocuments()
  private let gathered = Mutex<Gathered>(Gathered())

  /// Keeps at most so many callers, and so many resources; past that all are gathered anew.
  private static let limit = 8192

  /// What was gathered since the last change of any policy.
  private struct Gathered {
    var epoch = -1
    var callers: [String: CallerPolicies] = [:]
    var resources: [ResourceName: Resource] = [:]
  }

  private struct ResourceName: Hashable {
    let arn: String
    let owner: AccountID
  }

  /// A resource, and the organization's policies about it.
  private struct Resource {
    let target: ResourceTarget
    let control: [PolicyLevel]
    let asksForContext: Bool
  }

  /// Throws what AWS tells a caller whom policies do not allow what is needed.
  ///
  /// Policies of buckets and queues are those of the present, since these services agree with themselves at once; all
  /// others may lag behind.
  func authorize(
    _ need: AuthorizationNeed, _ handler: Handler, _ call: Call, _ world: World
  ) throws(AWSError) {
    let action = need.action.map { RequestedAction($0) } ?? handler.action
    let caller =
      if let settled = call.settled { policies(of: call.caller, in: settled) } else {
        policies(of: call.caller, in: world)
      }
    let resource = resource(of: need, caller, call, world)
    var set = caller.policies
    if need.resource != "*" {
      set.resource = resourcePolicy(of: need, action, call, world)
      set.resourceControl = resource.control
    }
    // What nobody asks for is not put together.
    let asksForContext =
      caller.asksForContext || resource.asksForContext || set.resource?.document.asksForContext == true
    let request = AuthorizationRequest(
      principal: caller.principal, action: action, resource: resource.target,
      context: asksForContext ? caller.context(of: call, for: need) : RequestContext())
    if Authorizer.decide(request, under: set) == .allow { return }
    let verdict = Authorizer.evaluate(request, under: set)
    throw Denial.error(verdict, action: action.text, need: need, model: handler.model, call: call)
  }

  private func policies(of caller: Caller, in world: World) -> CallerPolicies {
    gathered.withLock { gathered in
      Self.keep(&gathered, for: world)
      if let known = gathered.callers[caller.accessKeyID] { return known }
      let policies = CallerPolicies(of: caller, in: world, documents: documents)
      gathered.callers[caller.accessKeyID] = policies
      return policies
    }
  }

  private func resource(
    of need: AuthorizationNeed, _ caller: CallerPolicies, _ call: Call, _ world: World
  ) -> Resource {
    let name = ResourceName(arn: need.resource, owner: need.owner(for: call.account))
    if let settled = call.settled {
      let isOwn = name.owner == call.account
      return resource(
        name, in: isOwn ? caller.organization : world.membership(of: name.owner), decidedBy: settled)
    }
    return gathered.withLock { gathered in
      Self.keep(&gathered, for: world)
      if let known = gathered.resources[name] { return known }
      let resource = resource(name, in: world.membership(of: name.owner), decidedBy: world)
      gathered.resources[name] = resource
      return resource
    }
  }

  private func resource(
    _ name: ResourceName, in organization: OrganizationMembership?, decidedBy world: World
  ) -> Resource {
    let target = ResourceTarget(
      arn: name.arn, accountID: name.owner, organization: organization, isWildcardOnly: name.arn == "*")
    let control = PolicySources(world: world, documents: documents)
      .levels(of: name.owner, type: "RESOURCE_CONTROL_POLICY", as: .resourceControl)
    return Resource(
      target: target, control: control, asksForContext: control.contains(where: \.asksForContext))
  }

  private func resourcePolicy(
    of need: AuthorizationNeed, _ action: RequestedAction, _ call: Call, _ world: World
  ) -> AttachedPolicy? {
    if Self.trustedActions.contains(action.text) {
      return PolicySources(world: call.settled ?? world, documents: documents).trustPolicy(of: need.resource)
    }
    guard PolicySources.canHavePolicy(need.resource) else { return nil }
    return PolicySources(world: world, documents: documents)
      .resourcePolicy(of: need.resource, at: call.moment)
  }

  /// Forgets what a change of policies has made stale, and begins anew where there is too much.
  private static func keep(_ gathered: inout Gathered, for world: World) {
    if gathered.epoch != world.policyEpoch || max(gathered.callers.count, gathered.resources.count) >= limit {
      gathered.callers.removeAll(keepingCapacity: true)
      gathered.resources.removeAll(keepingCapacity: true)
      gathered.epoch = world.policyEpoch
    }
  }

  /// The actions that a role's trust policy decides about.
  private static let trustedActions: Set<String> = [
    "sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity", "sts:SetSourceIdentity",
    "sts:TagSession",
  ]
}
