internal import Identity

/// Policies that refuse root sessions together with root, so that nothing can be audited, deleted or unlocked.
enum RootGuardTooBlunt: OrganizationCheck {
  static let description = CheckDescription(
    id: "root-scp-too-blunt", title: "a service control policy refuses root sessions", severity: .high)

  static func examine(_ subject: OrganizationSubject) -> CheckOutcome {
    guard let guardrails = subject.guardrails.value else { return .unknown(subject.guardrails.reason ?? "") }
    var tasks: [String: Set<RootTask>] = [:]
    var covered: [String: [Account]] = [:]
    for account in subject.accounts {
      for blocker in guardrails[account.id]?.blockers ?? [] {
        tasks[blocker.policy, default: []].formUnion(blocker.tasks)
        covered[blocker.policy, default: []].append(account)
      }
    }
    guard !covered.isEmpty else { return .pass("no policy stands in the way of root sessions") }
    let parts = covered.keys.sorted().map { policy in
      let blocked = RootTask.allCases.filter { tasks[policy]?.contains($0) ?? false }
      let places = Set((covered[policy] ?? []).compactMap { $0.place?.path }).sorted().prefix(5)
      return "`\(policy)` blocks "
        + (blocked.count == RootTask.allCases.count
          ? "every task" : blocked.map(\.rawValue).joined(separator: ", "))
        + " in \(places.joined(separator: ", ")): \(subject.list(covered[policy] ?? []))"
    }
    return .fail(
      parts.joined(separator: "; "),
      next: #"add "Null": {"aws:AssumedRoot": "true"} to the condition of the deny statement"#)
  }
}
