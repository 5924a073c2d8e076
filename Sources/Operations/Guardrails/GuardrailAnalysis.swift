internal import IAMPolicy
internal import Identity

/// Gathers what the service control policies of an organization do to root, account by account.
///
/// Each policy is looked at beside AWS's FullAWSAccess, for what it denies; and each place where FullAWSAccess is not
/// attached is looked at for what the policies there allow.
struct GuardrailAnalysis: Sendable {
  private struct Item: Sendable {
    let policy: AttachedPolicy
    /// The same in every account; nil where the policy tells accounts apart.
    let effect: RootPolicyEffect?
  }

  private let scene: PolicyScene
  private var itemsByTarget: [String: [Item]] = [:]
  private let grants: GrantAnalysis?
  /// The names of the policies whose text could not be understood.
  private(set) var unreadable: [String] = []

  /// Prepares for these policies; `fullAccess` are the ids to which FullAWSAccess is attached, nil where that is not
  /// known.
  init(_ policies: [ServiceControlPolicy], fullAccess: [String]?, in scene: PolicyScene) {
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
    grants = fullAccess.flatMap { GrantAnalysis(policies, fullAccess: Set($0), in: scene) }
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
    found.gaps = grants?.gaps(above: account) ?? []
    return found
  }
}
