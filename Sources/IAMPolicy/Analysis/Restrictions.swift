/// The next steps from an Allow towards a denial.
struct Restrictions {
  private let state: ChangeSearch.State
  private let verdict: Verdict

  init(_ state: ChangeSearch.State, _ verdict: Verdict) {
    self.state = state
    self.verdict = verdict
  }

  var next: [ChangeSearch.State] { narrowed + denying }

  /// Allows that could go, or lose the action.
  private var narrowed: [ChangeSearch.State] {
    verdict.decisive.flatMap { report -> [ChangeSearch.State?] in
      guard let (slot, allow) = state.find(report), slot.kind != .task else { return [] }
      let name = "`\(allow.label)` of the \(slot.kind.awsName) `\(state.policies[slot].id)`"
      var states: [ChangeSearch.State?] = []
      if !allow.actions.isNegated, let less = allow.sparing(state.request.action) {
        states.append(
          state.replacing(
            allow, at: slot, with: less,
            words: "take `\(state.request.action)` out of the actions of \(name)", weight: 2))
      }
      states.append(
        state.replacing(allow, at: slot, with: nil, words: "remove the Allow \(name)", weight: 4))
      return states
    }.compactMap { $0 }
  }

  /// A Deny for this action in each kind of policy that could bind.
  private var denying: [ChangeSearch.State] {
    let kinds: [PolicyKind] = [.identity, .resource, .serviceControl]
    return kinds.compactMap { kind in
      // Only the organization can put a policy at a level, and only where there are levels.
      if kind == .serviceControl, state.policies.serviceControl.isEmpty { return nil }
      var deny = Statement(
        index: 0, effect: .deny, actions: PatternElement(patterns: [state.request.action]),
        resources: PatternElement(patterns: [verdict.resource]))
      if kind.namesPrincipals {
        deny.principal = PrincipalElement(names: [state.request.principal.storage.grantee])
      }
      let level = max(0, state.policies.serviceControl.count - 1)
      let place =
        kind == .serviceControl
        ? "a service control policy at `\(state.policies.serviceControl[level].id)`" : "its \(kind.awsName)"
      return state.adding(
        deny, to: kind, level: kind == .serviceControl ? level : 0, asNewPolicy: kind == .serviceControl,
        words: "deny `\(state.request.action)` on `\(verdict.resource)` in \(place)", weight: 3)
    }
  }
}
