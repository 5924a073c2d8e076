internal import Identity

/// Policies that refuse root sessions together with root, so that nothing can be audited, deleted or unlocked.
enum RootGuardTooBlunt: OrganizationCheck {
  static let description = CheckDescription(
    id: "root-scp-too-blunt", title: "a service control policy refuses root sessions", severity: .high)

  /// What stands in the way of root sessions, and of which.
  private struct Obstacle {
    var tasks: Set<RootTask> = []
    var accounts: [Account] = []
    var remedy: String
  }

  static func examine(_ subject: OrganizationSubject) -> CheckOutcome {
    guard let guardrails = subject.guardrails.value else { return .unknown(subject.guardrails.reason ?? "") }
    var obstacles: [String: Obstacle] = [:]
    func note(_ name: String, _ tasks: [RootTask], _ account: Account, _ remedy: String) {
      obstacles[name, default: Obstacle(remedy: remedy)].tasks.formUnion(tasks)
      obstacles[name]?.accounts.append(account)
    }
    for account in subject.accounts {
      for blocker in guardrails[account.id]?.blockers ?? [] {
        note(
          "`\(blocker.policy)` blocks", blocker.tasks, account,
          #"add "Null": {"aws:AssumedRoot": "true"} to the condition of the deny statement"#)
      }
      for gap in guardrails[account.id]?.gaps ?? [] where !gap.tasks.isEmpty {
        note("no policy at \(gap.place) (\(gap.target)) allows", gap.tasks, account, gap.remedy)
      }
    }
    guard !obstacles.isEmpty else { return .pass("no policy stands in the way of root sessions") }
    var remedies: [String] = []
    let parts = obstacles.sorted { $0.key < $1.key }.map { name, obstacle in
      if !remedies.contains(obstacle.remedy) { remedies.append(obstacle.remedy) }
      let places = Set(obstacle.accounts.compactMap { $0.place?.path }).sorted().prefix(5)
      return "\(name) \(obstacle.tasks.words) in \(places.joined(separator: ", ")): "
        + subject.list(obstacle.accounts)
    }
    return .fail(parts.joined(separator: "; "), next: remedies.prefix(5).joined(separator: "; "))
  }
}

extension Set<RootTask> {
  /// The names of the tasks, or that they are all.
  fileprivate var words: String {
    count == RootTask.allCases.count
      ? "every task" : RootTask.allCases.filter(contains).map(\.rawValue).joined(separator: ", ")
  }
}
