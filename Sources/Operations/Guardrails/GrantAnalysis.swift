internal import IAMPolicy
internal import Identity

/// Finds the places where service control policies allow too little for root sessions.
///
/// Something must be allowed at the root, at each unit down to the account, and at the account itself.
/// Source: AWS Organizations User Guide, "SCP evaluation".
struct GrantAnalysis: Sendable {
  /// What the policies at a place allow.
  private struct Grant: Sendable {
    let policies: [AttachedPolicy]
    /// The same in every account; nil where a policy tells accounts apart.
    let effect: RootPolicyEffect?
  }

  private let scene: PolicyScene
  private let fullAccess: Set<String>
  /// The places where a policy stands that could not be understood.
  private var unknown: Set<String> = []
  private var grants: [String: Grant] = [:]
  private let nothing: RootPolicyEffect

  /// Looks at the policies beside FullAWSAccess; nil where none is attached anywhere, because their type is off.
  init?(_ policies: [ServiceControlPolicy], fullAccess: Set<String>, in scene: PolicyScene) {
    guard !fullAccess.isEmpty || policies.contains(where: { !$0.targets.isEmpty }) else { return nil }
    self.scene = scene
    self.fullAccess = fullAccess
    nothing = RootPolicyEffect(ofNothingBut: [], on: Account(id: .zero), in: scene)
    var byTarget: [String: [(id: String, policy: AttachedPolicy)]] = [:]
    for policy in policies {
      let targets = Set(policy.targets).subtracting(fullAccess)
      guard let attached = policy.attached else {
        unknown.formUnion(targets)
        continue
      }
      let statements = attached.document.statements.filter { $0.effect == .allow }
      guard !statements.isEmpty else { continue }
      let allowing = AttachedPolicy(
        id: attached.id, document: PolicyDocument(kind: .serviceControl, statements: statements))
      for target in targets { byTarget[target, default: []].append((policy.id, allowing)) }
    }
    var effects: [[String]: RootPolicyEffect] = [:]
    for (target, items) in byTarget {
      let items = items.sorted { $0.id < $1.id }
      let policies = items.map(\.policy)
      guard !policies.contains(where: \.document.tellsAccountsApart) else {
        grants[target] = Grant(policies: policies, effect: nil)
        continue
      }
      let key = items.map(\.id)
      let effect = effects[key] ?? RootPolicyEffect(ofNothingBut: policies, on: Account(id: .zero), in: scene)
      effects[key] = effect
      grants[target] = Grant(policies: policies, effect: effect)
    }
  }

  /// The places from the root down to an account where something is missing; none where its place is not known.
  func gaps(above account: Account) -> [Guardrails.Gap] {
    guard let place = account.place else { return [] }
    var gaps: [Guardrails.Gap] = []
    for (depth, target) in (place.ids + [account.id.rawValue]).enumerated()
    where !fullAccess.contains(target) && !unknown.contains(target) {
      let grant = grants[target]
      let effect =
        grant.map { $0.effect ?? RootPolicyEffect(ofNothingBut: $0.policies, on: account, in: scene) }
        ?? nothing
      guard !effect.blocked.isEmpty || effect.isGuard else { continue }
      let name =
        depth < place.ids.count
        ? "/" + place.names.prefix(depth).joined(separator: "/")
        : account.name.isEmpty ? account.id.rawValue : account.name
      gaps.append(.init(target: target, place: name, tasks: effect.blocked, refusesRoot: effect.isGuard))
    }
    return gaps
  }
}

extension PolicyDocument {
  /// Whether it can mean one account and not another: ids of accounts are digits, and units have ids of their own.
  var tellsAccountsApart: Bool {
    func isParticular(_ text: String) -> Bool { text.contains { $0.isNumber } || text.contains("${") }
    return statements.contains { statement in
      (statement.resources?.patterns ?? []).contains(where: isParticular)
        || statement.conditions.contains { condition in
          condition.key.lowercased().hasSuffix("orgpaths") || condition.values.contains(where: isParticular)
        }
    }
  }
}
