/// One request about one resource, with everything every statement said to it.
struct Explanation {
  let request: AuthorizationRequest
  let target: ResourceTarget.Storage
  let standing: Standing
  let plane: DecisionPlane
  var findings = Findings()
  var reports: [KindReport] = []
  var exemptions: [String] = []
  /// The kind the resource's policy was read as.
  var resourceKind = PolicyKind.resource

  var decision: Decision { findings.decision(standing, of: request.principal.kind, plane: plane) }

  /// Looks at every statement of every policy, whether it can matter or not.
  init(
    _ request: AuthorizationRequest, _ target: ResourceTarget.Storage, under policies: PolicySet,
    facts: ServiceFacts,
    by authorizer: Authorizer
  ) {
    self.request = request
    self.target = target
    plane = authorizer.plane
    standing = Standing(request, target, plane: authorizer.plane)
    findings.hasBoundary = standing.usesBoundary && !policies.permissionsBoundary.isEmpty
    findings.hasSession = standing.usesSession && !policies.session.isEmpty
    findings.hasVPCEndpoint = standing.usesVPCEndpoint && !policies.vpcEndpoint.isEmpty
    resourceKind = policies.resource?.document.kind ?? (target.shape == .role ? .trust : .resource)
    let scope = authorizer.scope(request, target, hasBoundary: findings.hasBoundary, facts: facts)
    if case .always = standing.rule {
      addExemptions(policies, facts)
      return
    }
    for level in policies.resourceControl {
      let tally = add(level.policies, .resourceControl, isUsed: standing.usesResourceControl, in: scope)
      findings.resourceControlDenies = findings.resourceControlDenies || tally.isDenied
    }
    for level in policies.serviceControl {
      let tally = add(level.policies, .serviceControl, isUsed: standing.usesServiceControl, in: scope)
      findings.serviceControlDenies = findings.serviceControlDenies || tally.isDenied
      if standing.usesServiceControl, !tally.isAllowed { findings.serviceControlGap = true }
    }
    findings.vpcEndpoint = add(
      policies.vpcEndpoint, .vpcEndpoint, isUsed: standing.usesVPCEndpoint, in: scope)
    let resource = policies.resource.map { [$0] } ?? []
    findings.resource = add(resource, resourceKind, isUsed: true, in: scope)
    if findings.resource.isDenied, standing.ignoresResourceDenies {
      findings.resource.isDenied = false
      exemptions.append(
        "root of the owning account: denies of the resource's policy do not bind \(request.action)")
    }
    let task = policies.task.map { [$0] } ?? []
    findings.task = add(task, .task, isUsed: standing.usesTask, in: scope)
    findings.identity = add(policies.identity, .identity, isUsed: standing.usesIdentity, in: scope)
    findings.boundary = add(
      policies.permissionsBoundary, .permissionsBoundary, isUsed: standing.usesBoundary, in: scope)
    findings.session = add(policies.session, .session, isUsed: standing.usesSession, in: scope)
    authorizer.applyFacts(facts, to: &findings, request, target)
    addExemptions(policies, facts)
  }

  /// Reports every statement of some policies of one kind, and adds them up as the compiled form would.
  private mutating func add(
    _ policies: [AttachedPolicy], _ kind: PolicyKind, isUsed: Bool, in scope: borrowing Scope
  ) -> Tally {
    guard !policies.isEmpty else { return Tally() }
    var tally = Tally()
    var statements: [StatementReport] = []
    for policy in policies {
      for (source, compiled) in zip(policy.document.statements, policy.document.compiled.statements) {
        let reach = compiled.reach(in: scope)
        let report = StatementReport(source, compiled, reach, kind: kind, policy: policy.id, in: scope)
        statements.append(report)
        guard isUsed, report.applies else { continue }
        if compiled.effect == .deny {
          tally.isDenied = true
        } else {
          tally.grants.formUnion(reach)
        }
      }
    }
    let result: KindReport.Result =
      !isUsed ? .notApplicable : tally.isDenied ? .explicitDeny : tally.isAllowed ? .allow : .implicitDeny
    reports.append(KindReport(kind: kind, result: result, statements: statements))
    return tally
  }
}

extension StatementReport {
  fileprivate init(
    _ source: Statement, _ compiled: CompiledStatement, _ match: PrincipalMatch, kind: PolicyKind,
    policy: String,
    in scope: borrowing Scope
  ) {
    self.kind = kind
    policyID = policy
    label = source.label
    index = source.index
    place = source.place
    effect = source.effect
    actionMatches = compiled.matchesAction(in: scope)
    resourceMatches = compiled.matchesResource(in: scope)
    reach =
      match.contains(.direct)
      ? .direct
      : match.contains(.issuer)
        ? .issuer : match.contains(.account) ? .account : match.contains(.unnamed) ? .notNamed : .none
    var conditions: [ConditionReport] = []
    for (condition, test) in zip(source.conditions, compiled.conditions) {
      let actual: [String]? =
        switch scope.value(of: test.key) {
        case nil: nil
        case .one(let value)?: [String(decoding: value, as: UTF8.self)]
        case .many(let values)?: values.map { String(decoding: $0, as: UTF8.self) }
        }
      conditions.append(
        ConditionReport(
          operator: condition.operator, key: condition.key, values: condition.values, actual: actual,
          isMet: test.isMet(in: scope, effect: source.effect)))
    }
    self.conditions = conditions
  }
}
