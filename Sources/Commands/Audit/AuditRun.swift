internal import AWSClient
internal import CommandLineKit
internal import Operations
internal import Reports

/// One audit from the first call to the exit status.
struct AuditRun: Sendable {
  let options: AuditOptions
  let format: OutputFormat
  let failOn: Severity
  let ledger: LedgerRun?
  let console: Console

  /// Audits, prints, and gives the exit status.
  func run(_ client: AWSClient) async -> ExitCode {
    let meter = ProgressMeter("auditing", unit: "accounts", on: console)
    let audit: Audit
    do {
      audit = try await Auditor(client, options, ledger: ledger).audit { progress in
        meter.update(completed: progress.completed, total: progress.total)
      }
    } catch {
      meter.finish()
      console.error("\(error)")
      return switch error.code {
      case .selection: .usage
      case .refused: .impossible
      case .interrupted: .interrupted
      }
    }
    meter.finish()
    view.write(audit) { console.print($0) }
    if audit.isInterrupted {
      console.error("interrupted: what is marked as not reached was not audited")
      return .interrupted
    }
    return audit.needsAttention(from: failOn) ? .attention : .success
  }

  private var view: any AuditView {
    switch format {
    case .table: AuditTableView(width: console.width, style: console.style)
    case .json: AuditJSONView()
    case .jsonl: AuditJSONLinesView()
    case .csv: AuditCSVView()
    }
  }
}
