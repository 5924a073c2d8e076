import AWSClient
import CommandLineKit
import Identity
import Operations
import Reports

/// `rootlatch recover list`.
struct RecoverList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the member accounts in which password recovery stands open.",
    discussion: """
      Audits the members, and lists those whose root user has a login profile that was never used and has no MFA: the \
      mailbox can set a password there. A password that is in use is a matter of `rootlatch audit`.

      Exit status: 0 none; 1 some, or accounts that could not be read; 2 wrong usage; 3 not possible; 4 interrupted.
      """,
    examples: [Example("rootlatch recover list", "every member of the organization")])

  @Option(help: ArgumentHelp("account to look at, by id or name", valueName: "account")) var account:
    [String] = []
  @Option(help: ArgumentHelp("unit whose accounts to look at", valueName: "unit")) var ou: [String] = []
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let client = try AWSClient.make(global, environment: environment, console: console)
    let run = try ledger.run("recover list", environment: environment, console: console)
    let options = AuditOptions(selection: AccountSelection(accounts: account, units: ou))
    let meter = ProgressMeter("looking", unit: "accounts", on: console)
    let outcome = await InterruptibleWork.run { () -> Result<Audit, AuditError> in
      do throws(AuditError) {
        return .success(
          try await Auditor(client, options, ledger: run).audit { progress in
            meter.update(completed: progress.completed, total: progress.total)
          })
      } catch {
        return .failure(error)
      }
    }
    meter.finish()
    switch outcome {
    case .failure(let error):
      console.error("\(error)")
      throw error.code == .selection
        ? ExitCode.usage : error.code == .interrupted ? .interrupted : .impossible
    case .success(let audit):
      let view = RecoveryListView(audit)
      print(audit, as: view, console)
      if audit.isInterrupted { throw ExitCode.interrupted }
      if view.needsAttention { throw ExitCode.attention }
    }
  }

  private func print(_ audit: Audit, as view: RecoveryListView, _ console: Console) {
    if global.output == .json { return console.print(view.json) }
    console.print(view.text(width: console.width, style: console.style))
    console.note("password recovery is open in \(view.openCount) of \(audit.accounts.count) accounts")
  }
}
