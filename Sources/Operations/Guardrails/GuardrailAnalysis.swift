internal import Identity

/// Reads service control policies for what they do to root.
///
/// It claims only what holds for every request: a statement whose conditions depend on the request counts
/// neither as a guard nor as a blocker. Missing allow statements are not looked at.
struct GuardrailAnalysis: Sendable {
  private struct Item: Sendable {
    let name: String
    let statements: [PolicyStatement]
  }

  /// Actions that a guard must deny: ways to new credentials, to data, to machines, and out of the organization.
  private static let probes = [
    "iam:createaccesskey", "iam:createuser", "s3:getobject", "ec2:runinstances",
    "organizations:leaveorganization",
  ]

  private let partition: Partition
  private var itemsByTarget: [String: [Item]] = [:]
  /// The names of the policies whose text could not be understood.
  private(set) var unreadable: [String] = []

  init(_ policies: [ServiceControlPolicy], partition: Partition) {
    self.partition = partition
    for policy in policies {
      guard let statements = PolicyStatement.all(in: policy.content) else {
        unreadable.append(policy.name)
        continue
      }
      guard !statements.isEmpty else { continue }
      let item = Item(name: policy.name, statements: statements)
      for target in Set(policy.targets) { itemsByTarget[target, default: []].append(item) }
    }
  }

  /// What the policies at an account and above it do; none has any effect in the management account.
  func guardrails(of account: Account) -> Guardrails {
    guard !account.isManagement else { return Guardrails() }
    var found = Guardrails()
    let owner = RootCaller(account: account.id, partition: partition, isSession: false)
    let session = RootCaller(account: account.id, partition: partition, isSession: true)
    for target in (account.place?.ids ?? []) + [account.id.rawValue] {
      for item in itemsByTarget[target] ?? [] {
        let onOwner = item.statements.filter { $0.surelyBinds(owner) }
        if Self.probes.allSatisfy({ probe in onOwner.contains { $0.covers(probe) } }),
          !found.guards.contains(item.name)
        {
          found.guards.append(item.name)
        }
        let onSession = item.statements.filter { $0.surelyBinds(session) }
        let tasks = RootTask.allCases.filter { task in
          task.actions.contains { action in onSession.contains { $0.covers(action) } }
        }
        if !tasks.isEmpty, !found.blockers.contains(where: { $0.policy == item.name }) {
          found.blockers.append(.init(policy: item.name, tasks: tasks))
        }
      }
    }
    return found
  }
}
