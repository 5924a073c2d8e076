internal import AWSClient
internal import CommandLineKit
internal import Identity
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
    let audit: Audit
    switch await Self.audit(client, options, ledger: ledger, on: console) {
    case .success(let done): audit = done
    case .failure(let code): return code
    }
    view.write(audit) { console.print($0) }
    if audit.isInterrupted {
      console.error("interrupted: what is marked as not reached was not audited")
      return .interrupted
    }
    return audit.needsAttention(from: failOn) ? .attention : .success
  }

  /// Audits with progress; the console is told why there is no audit.
  static func audit(
    _ client: AWSClient, _ options: AuditOptions, ledger: LedgerRun?, on console: Console
  ) async -> Result<Audit, ExitCode> {
    let meter = ProgressMeter("auditing", unit: "accounts", on: console)
    do {
      let audit = try await Auditor(client, options, ledger: ledger).audit { progress in
        meter.update(completed: progress.completed, total: progress.total)
      }
      meter.finish()
      return .success(audit)
    } catch {
      meter.finish()
      console.error("\(error)")
      return switch error.code {
      case .selection: .failure(.usage)
      case .refused: .failure(.impossible)
      case .interrupted: .failure(.interrupted)
      }
    }
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
