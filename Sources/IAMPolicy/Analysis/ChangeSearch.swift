/// Searches for the smallest change that turns a decision; every candidate is decided by the engine.
///
/// Candidates are weighed: an exception for one caller weighs least, then a longer list of actions or a new Allow, then
/// other circumstances, and last the loss of a whole Deny.
public struct ChangeSearch {
  struct State {
    var request: AuthorizationRequest
    var policies: PolicySet
    var facts: ServiceFacts
    var edits: [PolicyEdit] = []
    var weight = 0
  }

  private let plane: DecisionPlane
  /// Kinds whose policies may be changed; empty for all.
  private let kinds: Set<PolicyKind>
  /// How many states are looked at.
  private static let limit = 400
  private static let mostEdits = 8

  /// Prepares searches that follow one of AWS's deciders, and change only policies of these kinds; of all where none
  /// is named.
  public init(plane: DecisionPlane = .enforcement, changing kinds: Set<PolicyKind> = []) {
    self.plane = plane
    self.kinds = kinds
  }

  /// The smallest change that makes an Allow of a denial, or a denial of an Allow; nil where none was found.
  public func change(
    turning request: AuthorizationRequest, under policies: PolicySet, facts: ServiceFacts = ServiceFacts()
  ) -> SmallestChange? {
    let authorizer = Authorizer(plane: plane)
    let wasAllowed = authorizer.decide(request, under: policies, facts: facts) == .allow
    var open = [State(request: request, policies: policies, facts: facts)]
    var looked = 0
    while !open.isEmpty, looked < Self.limit {
      let index = open.indices.min { open[$0].weight < open[$1].weight } ?? 0
      let state = open.remove(at: index)
      looked += 1
      let decision = authorizer.decide(state.request, under: state.policies, facts: state.facts)
      if (decision == .allow) != wasAllowed {
        return SmallestChange(
          edits: state.edits, decision: decision, policies: state.policies, request: state.request)
      }
      guard state.edits.count < Self.mostEdits else { continue }
      let verdict = authorizer.evaluate(state.request, under: state.policies, facts: state.facts)
      open += (wasAllowed ? Restrictions(state, verdict).next : Relaxations(state, verdict).next)
        .filter { next in
          guard !kinds.isEmpty, let kind = next.edits.last?.kind else { return kinds.isEmpty }
          return kinds.contains(kind)
        }
    }
    return nil
  }
}

extension ChangeSearch.State {
  /// The place of the policy a report speaks of, and the statement in it.
  func find(_ report: StatementReport) -> (PolicySlot, Statement)? {
    for slot in policies.slots(of: report.kind) {
      let policy = policies[slot]
      guard policy.id == report.policyID, policy.document.statements.indices.contains(report.index) else {
        continue
      }
      let statement = policy.document.statements[report.index]
      if statement.label == report.label, statement.effect == report.effect { return (slot, statement) }
    }
    return nil
  }

  /// This state with a statement replaced, or removed where there is no new one; nil where nothing would be left.
  func replacing(
    _ statement: Statement, at slot: PolicySlot, with result: Statement?, words: String, weight: Int
  ) -> Self? {
    var next = self
    let policy = policies[slot]
    var statements = policy.document.statements
    if let result {
      statements[statement.index] = result
    } else {
      statements.remove(at: statement.index)
    }
    if let changed = policy.replacing(statements: statements) {
      next.policies[slot] = changed
    } else {
      next.policies.remove(slot)
    }
    next.edits.append(
      PolicyEdit(
        result == nil ? .remove : .replace, kind: slot.kind, policyID: policy.id, statement: statement,
        result: result, words: words))
    next.weight += weight
    return next
  }

  /// This state with a statement added to the first policy of a kind, or in a new one where there is none or where a
  /// new one is wanted.
  func adding(
    _ statement: Statement, to kind: PolicyKind, level: Int = 0, asNewPolicy: Bool = false, words: String,
    weight: Int
  ) -> Self {
    var next = self
    var added = statement
    if !asNewPolicy, let slot = policies.slots(of: kind).first(where: { $0.level == level }) {
      let policy = policies[slot]
      added.index = policy.document.statements.count
      next.policies[slot] =
        policy.replacing(statements: policy.document.statements + [added]) ?? policy
      next.edits.append(
        PolicyEdit(.add, kind: kind, policyID: policy.id, result: added, words: words))
    } else {
      let document = PolicyDocument(kind: kind, statements: [added])
      _ = next.policies.add(AttachedPolicy(id: "new", document: document), of: kind, level: level)
      next.edits.append(PolicyEdit(.add, kind: kind, result: added, words: words))
    }
    next.weight += weight
    return next
  }
}

extension PolicySet {
  /// Takes a policy away; a resource has none then.
  mutating func remove(_ slot: PolicySlot) {
    switch slot.kind {
    case .identity: identity.remove(at: slot.index)
    case .permissionsBoundary: permissionsBoundary.remove(at: slot.index)
    case .session: session.remove(at: slot.index)
    case .vpcEndpoint: vpcEndpoint.remove(at: slot.index)
    case .task: task = nil
    case .resource, .trust: resource = nil
    case .serviceControl: serviceControl[slot.level].policies.remove(at: slot.index)
    case .resourceControl: resourceControl[slot.level].policies.remove(at: slot.index)
    }
  }
}
