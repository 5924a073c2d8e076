/// Where one policy stands among all those of a request.
struct PolicySlot: Sendable, Hashable {
  let kind: PolicyKind
  /// The level, for the policies of an organization.
  let level: Int
  let index: Int
}

extension PolicySet {
  /// The places of the policies of one kind, in order; `resource` stands for trust policies too.
  func slots(of kind: PolicyKind) -> [PolicySlot] {
    switch kind {
    case .serviceControl, .resourceControl:
      levels(of: kind).enumerated().flatMap { level, content in
        content.policies.indices.map { PolicySlot(kind: kind, level: level, index: $0) }
      }
    default: list(of: kind).indices.map { PolicySlot(kind: kind, level: 0, index: $0) }
    }
  }

  func levels(of kind: PolicyKind) -> [PolicyLevel] {
    kind == .serviceControl ? serviceControl : resourceControl
  }

  private func list(of kind: PolicyKind) -> [AttachedPolicy] {
    switch kind {
    case .identity: identity
    case .permissionsBoundary: permissionsBoundary
    case .session: session
    case .vpcEndpoint: vpcEndpoint
    case .task: task.map { [$0] } ?? []
    case .resource, .trust: resource.map { [$0] } ?? []
    case .serviceControl, .resourceControl: []
    }
  }

  /// The policy at a place.
  subscript(slot: PolicySlot) -> AttachedPolicy {
    get {
      switch slot.kind {
      case .serviceControl, .resourceControl: levels(of: slot.kind)[slot.level].policies[slot.index]
      default: list(of: slot.kind)[slot.index]
      }
    }
    set {
      switch slot.kind {
      case .identity: identity[slot.index] = newValue
      case .permissionsBoundary: permissionsBoundary[slot.index] = newValue
      case .session: session[slot.index] = newValue
      case .vpcEndpoint: vpcEndpoint[slot.index] = newValue
      case .task: task = newValue
      case .resource, .trust: resource = newValue
      case .serviceControl: serviceControl[slot.level].policies[slot.index] = newValue
      case .resourceControl: resourceControl[slot.level].policies[slot.index] = newValue
      }
    }
  }

  /// Adds a policy where none was, and answers its place.
  mutating func add(_ policy: AttachedPolicy, of kind: PolicyKind, level: Int = 0) -> PolicySlot {
    switch kind {
    case .identity: identity.append(policy)
    case .permissionsBoundary: permissionsBoundary.append(policy)
    case .session: session.append(policy)
    case .vpcEndpoint: vpcEndpoint.append(policy)
    case .task: task = policy
    case .resource, .trust: resource = policy
    case .serviceControl: serviceControl[level].policies.append(policy)
    case .resourceControl: resourceControl[level].policies.append(policy)
    }
    let last = slots(of: kind).last { $0.level == level }
    return last ?? PolicySlot(kind: kind, level: level, index: 0)
  }
}

extension AttachedPolicy {
  /// The same policy with other statements, numbered anew; nil where none is left.
  func replacing(statements: [Statement]) -> AttachedPolicy? {
    guard !statements.isEmpty else { return nil }
    var numbered = statements
    for index in numbered.indices { numbered[index].index = index }
    return AttachedPolicy(
      id: id,
      document: PolicyDocument(
        kind: document.kind, version: document.version, id: document.id, statements: numbered))
  }
}
