public import AWSClient
internal import Identity
internal import Synchronization

/// Applies plans: stage after stage, every change in the ledger before it is made, and every end looked at.
public struct Applier: Sendable {
  let client: AWSClient
  let options: ApplyOptions
  let ledger: LedgerRun

  /// Makes an applier; the client's Region decides which regional endpoint of STS opens the sessions.
  public init(_ client: AWSClient, _ options: ApplyOptions = ApplyOptions(), ledger: LedgerRun) {
    self.client = client
    self.options = options
    self.ledger = ledger
  }

  /// Applies a plan.
  ///
  /// It may be killed at any moment: applying the same plan again goes on where it stopped. What fails is part of
  /// the result. Cancelling the task ends with what there is.
  ///
  /// - Parameters:
  ///   - file: Where the plan lies, for those who resume without naming it.
  ///   - observe: Is told of each stage, step and account.
  /// - Throws: ``ApplyError`` where nothing was begun.
  public func apply(
    _ plan: Plan, from file: String? = nil, observe: (ApplyProgress) -> Void = { _ in }
  ) async throws(ApplyError) -> ApplyReport {
    let caller = try await caller(of: plan)
    let journal: ApplyJournal
    do {
      journal = try ApplyJournal(ledger.writer(for: caller, client), plan)
      if !options.isDryRun { try await journal.begin(file: file) }
    } catch {
      throw ApplyError(.refused, "\(error)")
    }
    var report = ApplyReport(
      plan: plan.id, purpose: plan.purpose, run: ledger.id, isDryRun: options.isDryRun,
      isResumed: journal.isResumed, startedAt: client.configuration.clock.now,
      endedAt: client.configuration.clock.now, end: .finished, stages: blank(plan))
    var run = ApplyRun(
      client: client, options: options, plan: plan, journal: journal, caller: caller,
      virtualDevices: VirtualDeviceRemover(isRefused: journal.refusesVirtualDevices))
    await run.work(&report, observe)
    report.endedAt = client.configuration.clock.now
    if !options.isDryRun {
      do {
        try await journal.end(Self.summary(report), isComplete: report.end == .finished)
      } catch {
        report.end = .impossible("\(error)")
      }
    }
    return report
  }

  /// Who calls, if that fits the plan.
  private func caller(of plan: Plan) async throws(ApplyError) -> CallerIdentity {
    guard plan.purpose != .singleAccount else {
      throw ApplyError(
        .unfit,
        "this plan is for people: no program can do its steps; `rootlatch plan --via report` tells what is done"
      )
    }
    do {
      let caller = try await CallerIdentity.read(client)
      let organization = try await client.describedOrganization()
      guard organization == plan.scope?.organization else {
        throw ApplyError(
          .unfit,
          "the plan is for organization `\(plan.scope?.organization ?? "")`, and these credentials belong to "
            + "`\(organization)`")
      }
      return caller
    } catch let error as AuditError {
      throw ApplyError(error.code == .interrupted ? .interrupted : .refused, "\(error)")
    } catch let error as ClientError {
      throw ApplyError(error.isCancellation ? .interrupted : .refused, "\(error)")
    } catch let error as ApplyError {
      throw error
    } catch {
      throw ApplyError(.refused, "\(error)")
    }
  }

  /// Every stage with nothing done in it yet.
  private func blank(_ plan: Plan) -> [ApplyReport.Stage] {
    plan.stages.map { stage in
      ApplyReport.Stage(
        name: stage.name, steps: stage.steps.map { StepResult($0, .notReached) },
        accounts: stage.accounts.map { account in
          options.exclusion(of: account.account).map {
            AccountResult(account, .excluded, "excluded by `--exclude \($0)`")
          } ?? AccountResult(account, .notReached)
        })
    }
  }

  private static func summary(_ report: ApplyReport) -> String {
    let counts = AccountResult.Status.allCases.compactMap { status -> String? in
      let count = report.accounts.filter { $0.status == status }.count
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    let done = report.steps.filter(\.status.isGood).count
    return "\(done) of \(report.steps.count) steps; accounts: "
      + (counts.isEmpty ? "none" : counts.joined(separator: ", "))
  }
}
