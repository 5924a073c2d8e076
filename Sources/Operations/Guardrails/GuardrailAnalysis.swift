internal import IAMPolicy
internal import Identity

/// Gathers what the service control policies of an organization do to root, account by account.
///
/// Each policy is looked at beside AWS's FullAWSAccess; that an organization grants too little is not looked at.
struct GuardrailAnalysis: Sendable {
  private struct Item: Sendable {
    let policy: AttachedPolicy
    /// The same in every account; nil where the policy tells accounts apart.
    let effect: RootPolicyEffect?
  }

  private let scene: PolicyScene
  private var itemsByTarget: [String: [Item]] = [:]
  /// The names of the policies whose text could not be understood.
  private(set) var unreadable: [String] = []

  init(_ policies: [ServiceControlPolicy], in scene: PolicyScene) {
    self.scene = scene
    for policy in policies {
      guard let attached = policy.attached else {
        unreadable.append(policy.name)
        continue
      }
      let effect =
        attached.document.tellsAccountsApart
        ? nil : RootPolicyEffect(of: attached, on: Account(id: .zero), in: scene)
      for target in Set(policy.targets) {
        itemsByTarget[target, default: []].append(Item(policy: attached, effect: effect))
      }
    }
  }

  /// What the policies at an account and above it do; none has any effect in the management account.
  func guardrails(of account: Account) -> Guardrails {
    guard !account.isManagement else { return Guardrails() }
    var found = Guardrails()
    for target in (account.place?.ids ?? []) + [account.id.rawValue] {
      for item in itemsByTarget[target] ?? [] {
        let name = item.policy.id
        let effect = item.effect ?? RootPolicyEffect(of: item.policy, on: account, in: scene)
        if effect.isGuard, !found.guards.contains(name) { found.guards.append(name) }
        if !effect.blocked.isEmpty, !found.blockers.contains(where: { $0.policy == name }) {
          found.blockers.append(.init(policy: name, tasks: effect.blocked))
        }
      }
    }
    return found
  }
}

extension PolicyDocument {
  /// Whether it can mean one account and not another: ids of accounts are digits, and units have ids of their own.
  fileprivate var tellsAccountsApart: Bool {
    func isParticular(_ text: String) -> Bool { text.contains { $0.isNumber } || text.contains("${") }
    return statements.contains { statement in
      (statement.resources?.patterns ?? []).contains(where: isParticular)
        || statement.conditions.contains { condition in
          condition.key.lowercased().hasSuffix("orgpaths") || condition.values.contains(where: isParticular)
        }
    }
  }
}
