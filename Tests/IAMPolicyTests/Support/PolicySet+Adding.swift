import IAMPolicy

extension PolicySet {
  /// The same policies and one statement more, in a policy of its own where the kind takes several.
  func adding(_ statement: Statement, as kind: PolicyKind) -> PolicySet {
    var set = self
    let policy = AttachedPolicy(id: "more", document: PolicyDocument(kind: kind, statements: [statement]))
    switch kind {
    case .identity: set.identity.append(policy)
    case .permissionsBoundary: set.permissionsBoundary.append(policy)
    case .session: set.session.append(policy)
    case .vpcEndpoint: set.vpcEndpoint.append(policy)
    case .serviceControl: set.serviceControl = Self.adding(policy, to: serviceControl)
    case .resourceControl: set.resourceControl = Self.adding(policy, to: resourceControl)
    case .task: set.task = Self.merged(task, policy)
    case .resource, .trust: set.resource = Self.merged(resource, policy)
    }
    return set
  }

  /// Whether there are policies of a kind.
  func has(_ kind: PolicyKind) -> Bool {
    switch kind {
    case .identity: !identity.isEmpty
    case .permissionsBoundary: !permissionsBoundary.isEmpty
    case .session: !session.isEmpty
    case .vpcEndpoint: !vpcEndpoint.isEmpty
    case .serviceControl: !serviceControl.isEmpty
    case .resourceControl: !resourceControl.isEmpty
    case .task: task != nil
    case .resource, .trust: resource != nil
    }
  }

  private static func adding(_ policy: AttachedPolicy, to levels: [PolicyLevel]) -> [PolicyLevel] {
    guard !levels.isEmpty else { return [PolicyLevel(id: "more", policies: [policy])] }
    return levels.map { PolicyLevel(id: $0.id, policies: $0.policies + [policy]) }
  }

  private static func merged(_ old: AttachedPolicy?, _ new: AttachedPolicy) -> AttachedPolicy {
    guard let old else { return new }
    let statements = old.document.statements + new.document.statements
    return AttachedPolicy(
      id: old.id,
      document: PolicyDocument(
        kind: old.document.kind, version: old.document.version, statements: statements))
  }
}
