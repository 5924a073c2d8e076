internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

/// Deletes the root credentials of one account in one session: looks, deletes in the safe order, looks again.
struct AccountLocker: Sendable {
  let sessions: RootSessionOpener
  let journal: ApplyJournal
  let options: ApplyOptions
  let usedKeys: Bool
  let virtualDevices: VirtualDeviceRemover
  /// What to say about a refused session beyond AWS's words.
  let explain: @Sendable (ClientError, AccountReference) -> AuditObstacle
  /// Whether this run has switched on what sessions need, which STS may not have heard of yet.
  let hasJustEnabled: Bool

  /// How often a session that has ended is opened again for what is left.
  private static let sessionLimit = 4

  /// Locks an account.
  ///
  /// - Throws: ``RunBreak`` where no other account would fare better.
  func lock(_ plan: AccountPlan) async throws(RunBreak) -> AccountResult {
    if journal.locked.contains(plan.account.id) {
      return gone(plan, "locked by an earlier run of this plan")
    }
    var work = AccountWork(plan)
    for number in 1...Self.sessionLimit {
      let session: RootSession
      do {
        session = try await open(plan.account)
      } catch {
        return try refused(error, work)
      }
      if try await run(&work, session.client) { break }
      if number == Self.sessionLimit {
        work.fail("the session ended \(number) times before the work did: run the plan again")
      }
    }
    let result = work.result
    try await journaled { () async throws(LedgerError) in try await journal.settle(result) }
    return result
  }

  /// Looks at an account in a session that can only audit, and says what would be done.
  func rehearse(_ plan: AccountPlan) async throws(RunBreak) -> AccountResult {
    var work = AccountWork(plan)
    let session: RootSession
    do {
      session = try await sessions.open(plan.account.id, for: .audit, step: journal.key)
    } catch {
      return try refused(error, work)
    }
    let evidence = await RootEvidence.read(inSession: session.client)
    guard try take(evidence, into: &work) else { return work.result }
    for index in work.credentials.indices where work.credentials[index].status == .notReached {
      work.credentials[index].status = .wouldDelete
    }
    var result = work.result
    result.status = work.credentials.contains { $0.status == .wouldDelete } ? .wouldLock : .alreadyLocked
    result.detail = ""
    return result
  }

  private func open(_ account: AccountReference) async throws(RootSessionError) -> RootSession {
    var patience = Patience(
      options.patience, first: .seconds(2), longest: .seconds(20), clock: sessions.client.configuration.clock)
    while true {
      do {
        return try await sessions.open(account.id, for: .delete, step: journal.key)
      } catch {
        // STS learns of features minutes after IAM says that they are on.
        guard hasJustEnabled, case .refused(let cause) = error, Self.isGate(cause), await patience.wait()
        else { throw error }
      }
    }
  }

  private static func isGate(_ error: ClientError) -> Bool {
    let message = error.serviceError?.message ?? ""
    return error.code == "AccessDenied"
      && (message.contains("feature is not enabled") || message.contains("Service not enabled"))
  }

  private func refused(
    _ error: RootSessionError, _ work: AccountWork
  ) throws(RunBreak) -> AccountResult {
    var work = work
    switch error {
    case .ledger(let error): throw .impossible("\(error)")
    case .refused(let error):
      try RunBreak.check(error)
      let obstacle = explain(error, work.plan.account)
      work.fail("no session: \(obstacle.cause.rawValue): \(obstacle.detail); \(obstacle.remedy)")
      return work.result
    }
  }

  private func gone(_ plan: AccountPlan, _ detail: String) -> AccountResult {
    var result = AccountResult(plan, .alreadyLocked, detail)
    for index in result.credentials.indices { result.credentials[index].status = .alreadyGone }
    return result
  }

  func journaled<Value>(
    _ body: () async throws(LedgerError) -> Value
  ) async throws(RunBreak) -> Value {
    do {
      return try await body()
    } catch {
      throw .impossible("\(error)")
    }
  }
}
