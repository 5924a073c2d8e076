/// Decides requests as AWS does.
///
/// Pure and without state: the same request under the same policies has the same answer.
public struct Authorizer: Sendable, Hashable {
  /// Which of AWS's deciders is followed.
  public var plane: DecisionPlane

  /// Creates an authorizer that follows the services, or the Simulate APIs.
  public init(plane: DecisionPlane = .enforcement) { self.plane = plane }

  /// The answer alone, without looking for reasons; the fast way.
  public static func decide(
    _ request: AuthorizationRequest, under policies: PolicySet, facts: ServiceFacts = ServiceFacts()
  ) -> Decision {
    Authorizer().decide(request, under: policies, facts: facts)
  }

  /// The answer with its reasons.
  public static func evaluate(
    _ request: AuthorizationRequest, under policies: PolicySet, facts: ServiceFacts = ServiceFacts()
  ) -> Verdict {
    Authorizer().evaluate(request, under: policies, facts: facts)
  }

  /// The answer alone, without looking for reasons; the fast way.
  public func decide(
    _ request: AuthorizationRequest, under policies: PolicySet, facts: ServiceFacts = ServiceFacts()
  ) -> Decision {
    var answer = Decision.allow
    for target in request.resources {
      answer = answer.merged(with: decide(request, target.storage, under: policies, facts: facts))
      if answer == .explicitDeny { break }
    }
    return answer
  }

  func scope(
    _ request: borrowing AuthorizationRequest, _ target: ResourceTarget.Storage, hasBoundary: Bool,
    facts: borrowing ServiceFacts
  ) -> Scope {
    Scope(
      principal: request.principal.storage, target: target, action: request.actionName,
      context: request.context.entries, derivesKeys: request.derivesKeys, plane: plane,
      hasBoundary: hasBoundary,
      hidesResourceTags: facts.isBucketABACEnabled == false && target.shape == .bucket
        && request.actionName.quirk.contains(.s3))
  }

  private func decide(
    _ request: borrowing AuthorizationRequest, _ target: ResourceTarget.Storage,
    under policies: borrowing PolicySet, facts: borrowing ServiceFacts
  ) -> Decision {
    let standing = Standing(request, target, plane: plane)
    if case .always = standing.rule { return .allow }
    var findings = Findings()
    findings.hasBoundary = standing.usesBoundary && !policies.permissionsBoundary.isEmpty
    let scope = scope(request, target, hasBoundary: findings.hasBoundary, facts: facts)
    if standing.usesResourceControl {
      for level in policies.resourceControl {
        if tally(level.policies, in: scope).isDenied { return .explicitDeny }
      }
    }
    if standing.usesServiceControl {
      for level in policies.serviceControl {
        let tally = tally(level.policies, in: scope)
        if tally.isDenied { return .explicitDeny }
        if !tally.isAllowed { findings.serviceControlGap = true }
      }
    }
    if standing.usesVPCEndpoint, !policies.vpcEndpoint.isEmpty {
      findings.hasVPCEndpoint = true
      findings.vpcEndpoint = tally(policies.vpcEndpoint, in: scope)
      if findings.vpcEndpoint.isDenied { return .explicitDeny }
    }
    if let policy = policies.resource {
      policy.document.compiled.tally(&findings.resource, in: scope)
      if standing.ignoresResourceDenies { findings.resource.isDenied = false }
      if findings.resource.isDenied { return .explicitDeny }
    }
    if standing.usesTask, let task = policies.task {
      task.document.compiled.tally(&findings.task, in: scope)
      if findings.task.isDenied { return .explicitDeny }
    }
    if standing.usesIdentity {
      findings.identity = tally(policies.identity, in: scope)
      if findings.identity.isDenied { return .explicitDeny }
    }
    if findings.hasBoundary {
      findings.boundary = tally(policies.permissionsBoundary, in: scope)
      if findings.boundary.isDenied { return .explicitDeny }
    }
    if standing.usesSession, !policies.session.isEmpty {
      findings.hasSession = true
      findings.session = tally(policies.session, in: scope)
      if findings.session.isDenied { return .explicitDeny }
    }
    applyFacts(facts, to: &findings, request, target)
    return findings.decision(standing, of: request.principal.kind, plane: plane)
  }

  @inline(__always)
  private func tally(_ policies: [AttachedPolicy], in scope: borrowing Scope) -> Tally {
    var tally = Tally()
    for policy in policies {
      policy.document.compiled.tally(&tally, in: scope)
      if tally.isDenied { break }
    }
    return tally
  }

  /// Takes in what services know: key grants allow as the key policy would, Block Public Access stops the anonymous.
  func applyFacts(
    _ facts: borrowing ServiceFacts, to findings: inout Findings, _ request: borrowing AuthorizationRequest,
    _ target: ResourceTarget.Storage
  ) {
    if facts.blocksPublicAccess, request.actionName.quirk.contains(.s3), request.principal.kind == .anonymous
    {
      findings.blocksPublicAccess = true
    }
    guard !facts.keyGrants.isEmpty, request.actionName.quirk.contains(.kms), target.shape == .key else {
      return
    }
    let name = request.actionName.bytes.dropFirst(request.actionName.nameStart)
    let principal = request.principal.storage
    for grant in facts.keyGrants where grant.allows(name, for: principal, request.context) {
      findings.resource.grants.insert(.direct)
    }
  }
}
