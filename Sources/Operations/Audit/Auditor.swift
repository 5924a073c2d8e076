public import AWSClient
internal import Identity

/// Audits the root users of an organization, and changes nothing.
public struct Auditor: Sendable {
  let client: AWSClient
  let options: AuditOptions
  let ledger: LedgerRun?

  /// Makes an auditor; the client's Region decides which regional endpoint of STS opens the sessions.
  ///
  /// Every root session is written to the ledger, so without one only the other routes lead anywhere.
  public init(_ client: AWSClient, _ options: AuditOptions = AuditOptions(), ledger: LedgerRun?) {
    self.client = client
    self.options = options
    self.ledger = ledger
  }

  /// Audits; `observe` is told of each account that is done.
  ///
  /// A failure in one account is part of the result. Cancelling the task ends with what there is.
  ///
  /// - Throws: ``AuditError`` where not even the accounts could be listed.
  public func audit(
    observe: (AuditProgress) -> Void = { _ in }
  ) async throws(AuditError) -> Audit {
    observe(AuditProgress(completed: 0, total: nil))
    let caller = try await CallerIdentity.read(client)
    var audit = Audit(
      date: client.configuration.clock.now, caller: caller.arn, route: options.route,
      recentDays: options.recentDays)
    guard options.route != .report else {
      audit.accounts = [try await ownAccount(caller, at: audit.date)]
      audit.isInterrupted = Task.isCancelled
      return audit
    }
    var reading = try await OrganizationReading.read(client, caller, concurrency: options.concurrency)
    guard !Task.isCancelled else { throw AuditError(.interrupted, "interrupted") }
    reading = try await select(from: reading, into: &audit)
    let scene = PolicyScene(
      organization: reading.evidence.id, partition: caller.partition, moment: audit.date)
    let analysis = reading.evidence.policies.map {
      GuardrailAnalysis($0, fullAccess: reading.evidence.fullAccess.value, in: scene)
    }
    audit.organization = organization(reading, analysis)
    let examiner = AccountExaminer(
      sessions: sessions(of: caller), caller: caller,
      organization: reading.evidence, analysis: analysis, options: options, now: audit.date)
    audit.accounts = await examine(audit.accounts.map(\.account), examiner, observe)
    audit.isInterrupted = Task.isCancelled
    return audit
  }

  private func sessions(of caller: CallerIdentity) -> AuditSessions {
    AuditSessions(
      client: client, partition: caller.partition,
      roots: ledger.map { run in
        RootSessionOpener(client, partition: caller.partition, ledger: run.writer(for: caller, client))
      })
  }

  /// Parts the accounts into those that are audited and those that are left out.
  private func select(
    from reading: OrganizationReading, into audit: inout Audit
  ) async throws(AuditError) -> OrganizationReading {
    var directory = reading.directory
    if !options.selection.tags.isEmpty {
      do {
        try await directory.readTags(client, concurrency: options.concurrency)
      } catch {
        throw AuditError(error.isCancellation ? .interrupted : .refused, "\(error)")
      }
    }
    if let problem = options.selection.criterionWithoutMatch(in: directory) {
      throw AuditError(.selection, problem)
    }
    for account in directory.accounts {
      if let reason = options.selection.reasonToLeaveOut(account) {
        audit.leftOut.append(OmittedAccount(account: account, reason: reason))
      } else {
        audit.accounts.append(.waiting(account))
      }
    }
    return OrganizationReading(evidence: reading.evidence, directory: directory)
  }

  private func organization(
    _ reading: OrganizationReading, _ analysis: Fact<GuardrailAnalysis>
  ) -> OrganizationAudit {
    let accounts = reading.directory.accounts
    let guardrails = analysis.map { analysis in
      Dictionary(accounts.map { ($0.id, analysis.guardrails(of: $0)) }) { first, _ in first }
    }
    let settled: Fact<[AccountID: Guardrails]> =
      reading.directory.treeProblem.map { .unknown($0) } ?? guardrails
    return OrganizationAudit(
      evidence: reading.evidence, accountCount: accounts.count,
      treeProblem: reading.directory.treeProblem, unreadablePolicies: analysis.value?.unreadable ?? [],
      results: OrganizationChecks.results(
        OrganizationSubject(evidence: reading.evidence, accounts: accounts, guardrails: settled)))
  }

  private func examine(
    _ accounts: [Account], _ examiner: AccountExaminer, _ observe: (AuditProgress) -> Void
  ) async -> [AccountAudit] {
    var audits = accounts.map(AccountAudit.waiting)
    var completed = 0
    observe(AuditProgress(completed: 0, total: accounts.count))
    await forEachConcurrently(accounts, limit: options.concurrency) { account in
      await examiner.examine(account)
    } receive: { index, audit in
      audits[index] = audit
      completed += 1
      observe(AuditProgress(completed: completed, total: accounts.count))
    }
    return audits
  }

  private func ownAccount(
    _ caller: CallerIdentity, at now: Timestamp
  ) async throws(AuditError) -> AccountAudit {
    var account = Account(id: caller.account)
    account.state = .active
    let directory = AccountDirectory(accounts: [account], places: [])
    if let problem = options.selection.criterionWithoutMatch(in: directory)
      ?? options.selection.reasonToLeaveOut(account)
    {
      throw AuditError(.selection, "`--via report` audits account \(caller.account) only: \(problem)")
    }
    let examiner = AccountExaminer(
      sessions: sessions(of: caller), caller: caller,
      organization: nil, analysis: .unknown("`--via report` does not read the organization"),
      options: options, now: now)
    return await examiner.examine(account)
  }
}

extension AccountAudit {
  /// An account whose turn has not come.
  static func waiting(_ account: Account) -> AccountAudit {
    AccountAudit(
      account: account, outcome: .interrupted, evidence: nil, guardrails: .unknown("interrupted"), results: []
    )
  }
}
