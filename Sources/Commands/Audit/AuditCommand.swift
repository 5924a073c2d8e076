internal import AWSClient
public import CommandLineKit
internal import Identity
internal import Operations

/// `rootlatch audit`: shows the state of the root user in every account.
public struct AuditCommand: AsyncParsableCommand {
  /// Name, help and examples.
  public static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Show the state of the root user in every account of an organization.",
    discussion: """
      Looks at every account through a short root session that may only read, and tells of password, access
      keys, signing certificates, MFA devices and last use, and of what to do about them. Nothing is changed.
      Each session is written to the ledger before it is opened.

      Run it with credentials of the management account, or of a delegated administrator for IAM; the
      management account's own root is read with its own credentials only. --via role:NAME goes through a role
      in each account where root sessions are not enabled yet, and --via report reads the caller's account
      alone.

      An account that cannot be audited stays in every output with the reason, and so does what is left out.

      Exit status: 0 nothing to do; 1 findings from --fail-on up, or accounts with gaps; 2 wrong usage; 3 no
      audit was possible; 4 interrupted, and what there was has been printed.
      """,
    examples: [
      Example("rootlatch audit", "audit every account of the organization"),
      Example(
        "rootlatch audit --ou /Workloads --exclude sandbox-1", "audit the accounts below a unit but one"),
      Example("rootlatch audit --tag env=prod -o csv > roots.csv", "audit by tag, for a spreadsheet"),
      Example(
        "rootlatch audit --via role:OrganizationAccountAccessRole", "go through a role in each account"),
      Example("rootlatch audit -o jsonl --fail-on critical", "for a pipeline that stops at the worst only"),
    ])

  @OptionGroup var selection: SelectionOptions

  @Option(help: ArgumentHelp("how to read: root-session, role:NAME or report", valueName: "route"))
  var via = EvidenceRouteArgument(.rootSession)

  @Option(help: ArgumentHelp("accounts to read at the same time, 1 to 256", valueName: "number"))
  var concurrency = 16

  @Option(
    name: .customLong("recent-days"), help: ArgumentHelp("what counts as recent use", valueName: "days"))
  var recentDays = 30

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("least severity of a finding for exit status 1", valueName: "severity"))
  var failOn = SeverityArgument.low

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  @OptionGroup(title: "Global options") var global: GlobalOptions<AllForms>

  /// A command without any flag.
  public init() {}

  /// Checks the numbers, and that selections fit the route.
  ///
  /// - Throws: `ValidationError`.
  public mutating func validate() throws {
    guard (1...256).contains(concurrency) else {
      throw ValidationError("`--concurrency \(concurrency)` is not a number from 1 to 256")
    }
    guard (1...36_500).contains(recentDays) else {
      throw ValidationError("`--recent-days \(recentDays)` is not a number from 1 to 36500")
    }
    if via.route == .report, selection.isForOrganization {
      throw ValidationError(
        "`--via report` reads the caller's account alone: it does not go with `--ou`, `--tag` and `--exclude`"
      )
    }
  }

  /// Audits with the credentials of the process, and prints.
  ///
  /// - Throws: `ExitCode`.
  public mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let client = try AWSClient.make(global, environment: environment, console: console)
    let ledger =
      via.route == .rootSession
      ? try ledger.run("audit", environment: environment, console: console) : nil
    let run = AuditRun(
      options: options, format: global.output, failOn: failOn.severity, ledger: ledger, console: console)
    let code = await InterruptibleWork.run { await run.run(client) }
    guard code == .success else { throw code }
  }

  var options: AuditOptions {
    AuditOptions(
      selection: selection.selection, route: via.route, concurrency: concurrency, recentDays: recentDays)
  }
}
