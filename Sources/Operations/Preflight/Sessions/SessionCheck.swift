internal import IAMPolicy
internal import Identity

/// Tells what an organization policy does to the root sessions of the accounts it would bind.
struct SessionCheck {
  let change: PolicyChange
  /// The accounts with the policy in force, and as they were.
  let accounts: [(after: PreflightAccount, before: PreflightAccount)]
  let moment: Timestamp

  private var parts: FindingParts { FindingParts(name: change.name, document: change.document) }

  var findings: [PreflightFinding] {
    var blocked: [(SessionReach.Obstacle, AccountID)] = []
    var restricted: [(SessionReach.Obstacle, AccountID)] = []
    var undecided: [(SessionReach.Obstacle, AccountID)] = []
    var onResource: [(SessionReach.Obstacle, AccountID)] = []
    for (after, before) in accounts {
      let reach = SessionReach(account: after, moment: moment)
      let old = SessionReach(account: before, moment: moment)
      for task in RootTask.allCases {
        let known = Set(old.obstacles(of: task).map(\.action))
        let new = reach.obstacles(of: task).filter { !known.contains($0.action) }
        blocked += new.filter(\.isCertain).map { ($0, after.id) }
        restricted += new.filter { $0.needs != nil }.map { ($0, after.id) }
        undecided += new.filter(\.isUndecided).map { ($0, after.id) }
        guard new.isEmpty else { continue }
        for resource in named(for: task, in: after) {
          onResource += reach.obstacles(of: task, resource: resource).map { ($0, after.id) }
        }
      }
    }
    return [
      finding(.rootSessionsBlocked, blocked), finding(.rootSessionsRestricted, restricted),
      finding(.rootSessionsBlockedOnResource, onResource), finding(.analysisIncomplete, undecided),
    ].compactMap { $0 }
  }

  /// The buckets or queues that the policy names.
  private func named(for task: RootTask, in account: PreflightAccount) -> [String] {
    let service: String
    switch task {
    case .unlockBucket: service = "s3"
    case .unlockQueue: service = "sqs"
    default: return []
    }
    var found: [String] = []
    for pattern in change.document.statements.compactMap(\.resources).flatMap(\.patterns) {
      var parts = pattern.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(
        String.init)
      guard parts.count == 6, parts[2] == service, !pattern.contains("$") else { continue }
      if service == "sqs" { (parts[3], parts[4]) = ("us-east-1", account.id.rawValue) }
      parts[1] = account.partition.rawValue
      parts[5] = String(parts[5].prefix { $0 != "/" }.map { $0 == "*" || $0 == "?" ? "x" : $0 })
      let arn = parts.joined(separator: ":")
      if !found.contains(arn), found.count < 20 { found.append(arn) }
    }
    return found
  }

  private func finding(
    _ rule: PreflightRule, _ obstacles: [(SessionReach.Obstacle, AccountID)]
  ) -> PreflightFinding? {
    guard let (first, _) = obstacles.first else { return nil }
    let tasks = RootTask.allCases.filter { task in obstacles.contains { $0.0.task == task } }
    return PreflightFinding(
      rule, message: message(rule, first, tasks, obstacles),
      causes: parts.causes(of: obstacles.map(\.0.verdict)),
      witness: parts.witness(first.request.principal.arn, first.action, first.verdict),
      repair: rule == .analysisIncomplete ? nil : repair(obstacles))
  }

  private func message(
    _ rule: PreflightRule, _ first: SessionReach.Obstacle, _ tasks: [RootTask],
    _ obstacles: [(SessionReach.Obstacle, AccountID)]
  ) -> String {
    let calls = obstacles.map(\.0.action).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let what =
      tasks.count == RootTask.allCases.count
      ? "every task of root sessions" : tasks.map(\.rawValue).joined(separator: ", ")
    let some =
      calls.prefix(3).joined(separator: ", ") + (calls.count > 3 ? " and \(calls.count - 3) more" : "")
    switch rule {
    case .rootSessionsRestricted:
      let needs = (first.needs ?? []).map(\.words).joined(separator: " and ")
      return "\(what): \(some) would need \(needs)"
    case .analysisIncomplete:
      return
        "\(what): whether \(some) would be refused cannot be told: the policies tell more circumstances apart than could be tried"
    case .rootSessionsBlockedOnResource:
      let resources = obstacles.map(\.0.resource).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      return "\(what): \(some) on \(resources.joined(separator: ", ")) would be refused"
    default:
      let ids = Set(obstacles.map(\.1.rawValue)).sorted()
      let list = ids.count > 5 ? "\(ids.count) of \(accounts.count) accounts" : ids.joined(separator: ", ")
      let place = ids.count < accounts.count ? " in \(list)" : ""
      return "\(what)\(place): \(some) would be refused"
    }
  }

  /// The smallest change after which every obstacle is gone; changes for single obstacles are tried on all.
  private func repair(_ obstacles: [(SessionReach.Obstacle, AccountID)]) -> PreflightFinding.Repair? {
    guard let (first, _) = obstacles.first else { return nil }
    return parts.repair(first.request, under: first.policies, changing: change.subject.policyKind)
  }
}
