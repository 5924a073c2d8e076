internal import AWSClient
internal import CommandLineKit
internal import Identity
internal import Operations
internal import Reports

/// One application of a plan from the question to the exit status.
struct ApplyRun: Sendable {
  let options: ApplyOptions
  let refreshes: Bool
  let isConfirmed: Bool
  let format: OutputFormat
  let ledger: LedgerRun
  let console: Console

  /// Shows the plan, asks, applies, and gives the exit status.
  ///
  /// - Throws: ``ExitCode`` where nothing was begun.
  func run(_ plan: Plan, from file: String, _ client: AWSClient) async throws(ExitCode) -> ExitCode {
    let current = refreshes ? try await refreshed(plan, client) : plan
    show(current)
    if !options.isDryRun, !current.isEmpty, current.purpose != .singleAccount {
      try confirm(current)
    }
    // A refreshed plan is not the one in the file, so the file cannot be used to resume.
    let origin = refreshes || file == "-" ? nil : file
    let report = await InterruptibleWork.run { await apply(current, from: origin, client) }
    return finish(try report.get())
  }

  private func apply(
    _ plan: Plan, from file: String?, _ client: AWSClient
  ) async -> Result<ApplyReport, ExitCode> {
    let meter = ProgressMeter("applying", unit: "accounts", on: console)
    let view = ApplyText(width: console.width, style: console.style)
    do {
      let report = try await Applier(client, options, ledger: ledger).apply(plan, from: file) { progress in
        switch format {
        case .table: console.print(view.text(progress))
        case .jsonl: if let line = ApplyDocument.line(progress) { console.print(line) }
        case .json, .csv: break
        }
        if case .account(_, let completed, let total) = progress {
          meter.update(completed: completed, total: total)
        }
      }
      meter.finish()
      return .success(report)
    } catch {
      meter.finish()
      console.error("\(error)")
      return switch error.code {
      case .unfit, .refused: .failure(.impossible)
      case .interrupted: .failure(.interrupted)
      }
    }
  }

  private func finish(_ report: ApplyReport) -> ExitCode {
    switch format {
    case .table: console.print(ApplyText(width: console.width, style: console.style).summary(report))
    case .json, .csv: console.print(ApplyDocument.text(report))
    case .jsonl: console.print(ApplyDocument.lastLine(report))
    }
    return switch report.end {
    case .interrupted: .interrupted
    case .impossible: .impossible
    case .finished, .stopped: report.isClean ? .success : .attention
    }
  }

  /// The plan in full; not between lines for programs, nor where the user wants quiet and is not asked.
  private func show(_ plan: Plan) {
    guard format == .table, !(console.isQuiet && (isConfirmed || options.isDryRun)) else { return }
    PlanTableView(width: console.width, style: console.style).write(plan) { console.print($0) }
    console.print("\n")
  }

  /// Asks for what will happen to be typed.
  private func confirm(_ plan: Plan) throws(ExitCode) {
    let accounts = plan.accounts.filter { options.exclusion(of: $0.account) == nil }.count
    let confirmation = Confirmation(isGiven: isConfirmed, console: console)
    switch (plan.purpose, accounts) {
    case (.reverse, _): try confirmation.require("reverse", to: "give central root access up")
    case (_, 0): try confirmation.require("change", to: "change the organization")
    default:
      try confirmation.require(
        "lock \(accounts)",
        to: "delete the root credentials of \(accounts) account\(accounts == 1 ? "" : "s") for good")
    }
  }

  /// The plan with its accounts as they are now.
  private func refreshed(_ plan: Plan, _ client: AWSClient) async throws(ExitCode) -> Plan {
    guard !plan.accounts.isEmpty else { return plan }
    let selection = AccountSelection(accounts: plan.accounts.map(\.account.id.rawValue))
    let auditing = AuditOptions(selection: selection, concurrency: options.concurrency)
    let result = await InterruptibleWork.run {
      await AuditRun.audit(client, auditing, ledger: ledger, on: console)
    }
    let audit = try result.get()
    guard !audit.isInterrupted else { throw .interrupted }
    let fresh = PlanBuilder(audit, plan.options).refreshing(plan)
    let difference = PlanDifference(from: plan, to: fresh)
    console.note("\(difference.changes.count) changes since the plan was made")
    if format == .table, !difference.changes.isEmpty {
      console.print(PlanDifferenceView(width: console.width, style: console.style).text(difference) + "\n")
    }
    return fresh
  }
}
