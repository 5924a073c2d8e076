import AWSClient
import CommandLineKit
import Identity
import JSONTree
import Operations

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

  mutating func validate() throws {
  }

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
      print(audit, console)
      if audit.isInterrupted { throw ExitCode.interrupted }
      if !Self.open(audit).isEmpty || !Self.unknown(audit).isEmpty { throw ExitCode.attention }
    }
  }

  private static func results(_ audit: Audit) -> [(account: Account, result: CheckResult)] {
    audit.accounts.flatMap { account in
      account.results.filter { $0.check.id == "root-recovery-open" }.map { (account.account, $0) }
    }
  }

  private static func open(_ audit: Audit) -> [(account: Account, result: CheckResult)] {
    results(audit).filter { $0.result.status == .fail }
  }

  private static func unknown(_ audit: Audit) -> [(account: Account, result: CheckResult)] {
    results(audit).filter { $0.result.status == .unknown && $0.account.state == .active }
  }

  private func print(_ audit: Audit, _ console: Console) {
    let (open, unknown) = (Self.open(audit), Self.unknown(audit))
    if global.output == .json {
      func list(_ entries: [(account: Account, result: CheckResult)]) -> JSON {
        .array(
          entries.map { entry in
            [
              "id": .string(entry.account.id.rawValue), "name": .string(entry.account.name),
              "email": .string(entry.account.email), "detail": .string(entry.result.detail),
            ]
          })
      }
      let document: JSON = [
        "schema": "rootlatch.recovery-list/1", "open": list(open), "unknown": list(unknown),
      ]
      console.print(document.indented + "\n")
      return
    }
    var table = TextTable(columns: [
      .init("ACCOUNT", overflow: .keep), .init("NAME"), .init("MAILBOX"), .init("RECOVERY", overflow: .keep),
      .init("DETAIL", overflow: .wrap),
    ])
    for (word, entries) in [("open", open), ("unknown", unknown)] {
      for entry in entries {
        table.append([
          .init(entry.account.id.rawValue), .init(entry.account.name), .init(entry.account.email),
          .init(word, word == "open" ? .red : .yellow), .init(entry.result.detail),
        ])
      }
    }
    if !table.rows.isEmpty { console.print(table.render(width: console.width, style: console.style)) }
    console.note("password recovery is open in \(open.count) of \(audit.accounts.count) accounts")
  }
}
