internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity
internal import Synchronization

/// One way through the stages of a plan.
struct ApplyRun: Sendable {
  let client: AWSClient
  let options: ApplyOptions
  let plan: Plan
  let journal: ApplyJournal
  let caller: CallerIdentity
  let virtualDevices: VirtualDeviceRemover
  private var hasJustEnabled = false
  private var completed = 0

  init(
    client: AWSClient, options: ApplyOptions, plan: Plan, journal: ApplyJournal, caller: CallerIdentity,
    virtualDevices: VirtualDeviceRemover
  ) {
    self.client = client
    self.options = options
    self.plan = plan
    self.journal = journal
    self.caller = caller
    self.virtualDevices = virtualDevices
  }

  /// Works through the stages, and puts into the report what becomes of each.
  mutating func work(_ report: inout ApplyReport, _ observe: (ApplyProgress) -> Void) async {
    for index in plan.stages.indices {
      observe(.stage(name: plan.stages[index].name, number: index + 1, count: plan.stages.count))
      do throws(RunBreak) {
        try await makeSteps(of: index, &report, observe)
        if options.continuesOnError || !report.stages[index].hasFailed {
          try await lockAccounts(of: index, &report, observe)
        }
      } catch {
        switch error {
        case .interrupted: report.end = .interrupted
        case .impossible(let reason): report.end = .impossible(reason)
        }
        return
      }
      if report.stages[index].hasFailed, !options.continuesOnError,
        index + 1 < plan.stages.count
          || report.stages[index].steps.contains(where: { $0.status == .notReached })
          || report.stages[index].accounts.contains(where: { $0.status == .notReached })
      {
        report.end = .stopped(stage: plan.stages[index].name)
        return
      }
    }
  }

  private mutating func makeSteps(
    of index: Int, _ report: inout ApplyReport, _ observe: (ApplyProgress) -> Void
  ) async throws(RunBreak) {
    let applier = OrganizationApplier(client: client, journal: journal, options: options)
    for (place, step) in plan.stages[index].steps.enumerated() {
      if Task.isCancelled { throw .interrupted }
      if case .attachPolicy(_, let target) = step, let reason = exclusion(within: target) {
        report.stages[index].steps[place] = StepResult(
          step, .failed,
          "it would reach an account that is excluded by `--exclude \(reason)`: plan again with it")
        observe(.step(report.stages[index].steps[place]))
        guard options.continuesOnError else { return }
        continue
      }
      let result = try await applier.perform(step)
      report.stages[index].steps[place] = result
      observe(.step(result))
      switch step {
      case .enableTrustedAccess, .enableFeature:
        // Also where an earlier run did it: STS may still not know.
        if result.status == .done || journal.isResumed { hasJustEnabled = true }
      default: break
      }
      guard result.status.isGood || options.continuesOnError else { return }
    }
  }

  /// The exclusion that names an account which a policy at a target would reach.
  private func exclusion(within target: OrganizationStep.Target) -> String? {
    guard !options.exclusions.isEmpty else { return nil }
    let known = plan.accounts.map(\.account) + plan.skipped.map(\.account)
    for account in known {
      guard let exclusion = options.exclusion(of: account) else { continue }
      let path = account.path ?? ""
      if account.id.rawValue == target.id || target.name == "/" || path == target.name
        || path.hasPrefix(target.name + "/")
      {
        return exclusion
      }
    }
    return nil
  }

  private mutating func lockAccounts(
    of index: Int, _ report: inout ApplyReport, _ observe: (ApplyProgress) -> Void
  ) async throws(RunBreak) {
    let locker = locker
    let places = plan.stages[index].accounts.indices.filter {
      report.stages[index].accounts[$0].status == .notReached
    }
    let accounts = places.map { plan.stages[index].accounts[$0] }
    let total = plan.accounts.count
    let halt = Mutex<RunBreak?>(nil)
    let isDryRun = options.isDryRun
    await forEachConcurrently(accounts, limit: options.concurrency) { account in
      guard halt.withLock({ $0 == nil }) else { return AccountResult(account, .notReached) }
      do throws(RunBreak) {
        return isDryRun ? try await locker.rehearse(account) : try await locker.lock(account)
      } catch {
        halt.withLock { $0 = $0 ?? error }
        switch error {
        case .interrupted: return AccountResult(account, .interrupted, "interrupted: run the plan again")
        case .impossible(let reason): return AccountResult(account, .failed, reason)
        }
      }
    } receive: { place, result in
      report.stages[index].accounts[places[place]] = result
      completed += 1
      observe(.account(result, completed: completed, total: total))
    }
    if let halt = halt.withLock({ $0 }) { throw halt }
    if Task.isCancelled { throw .interrupted }
  }

  private var locker: AccountLocker {
    let context = RefusalContext(
      caller: caller.account, partition: caller.partition, management: plan.scope?.managementAccount,
      isTrusted: nil, features: nil, delegates: nil)
    return AccountLocker(
      sessions: RootSessionOpener(client, partition: caller.partition, ledger: journal.writer),
      journal: journal, options: options, usedKeys: plan.options.includesUsedKeys,
      virtualDevices: virtualDevices,
      explain: { error, account in
        .refusedSession(error, Account(id: account.id, name: account.name), context, task: .delete)
      }, hasJustEnabled: hasJustEnabled)
  }
}

extension AWSClient {
  /// The id of the caller's organization.
  func describedOrganization() async throws(ClientError) -> String {
    try await call(Organizations.DescribeOrganization.self, .init()).organization?.id ?? ""
  }
}
