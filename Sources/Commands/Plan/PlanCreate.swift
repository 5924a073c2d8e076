internal import AWSClient
internal import CommandLineKit
internal import HostSystem
internal import Operations
internal import Reports

/// `rootlatch plan create`, which is what `rootlatch plan` does.
struct PlanCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a plan from an audit; `rootlatch plan` alone does this.",
    discussion: """
      Audits the organization, or takes an audit with --from, and decides: trusted access, features, delegated \
      administrator, a service control policy that keeps long-lived root out and lets root sessions through, and \
      for each account which root credentials go, in the safe order. It shows why an account is left alone, what \
      is lost with root's credentials, and what people have to do by hand. Nothing is changed.

      The plan goes to a file with -o FILE; `rootlatch apply FILE` does it. The same audit and the same options \
      make the same plan. Accounts go in waves: first a canary, then the units in the order of --ou, or by path.

      With --via report the plan is for the caller's account alone. With --reverse it is the way back: features \
      off, the guard and the delegates gone.

      Exit status: 0 a plan was made, and every account is in it or needs nothing; 1 a plan was made, and \
      something needs attention first; 2 wrong usage; 3 no plan was possible; 4 interrupted.
      """,
    examples: [
      Example("rootlatch plan -o plan.json", "audit, plan, and keep the plan"),
      Example("rootlatch plan --from audit.json -o plan.json", "plan from an audit of before"),
      Example(
        "rootlatch plan --canary 3 --wave-size 20 -o plan.json",
        "three accounts first, then twenty at a time"),
      Example("rootlatch plan --delegate acme-security -o plan.json", "also delegate administration"),
      Example("rootlatch plan --via report", "what to do in an account without an organization"),
      Example("rootlatch plan --reverse -o back.json", "the way back"),
    ])

  @OptionGroup(title: "Accounts") var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "take this audit (`rootlatch audit -o json`), `-` for standard input", valueName: "file"),
    completion: .file)
  var from: String?

  @Flag(help: "plan the way back") var reverse = false

  @Option(
    help: ArgumentHelp(
      "accounts that go first: a number, or an account by id or name", valueName: "number|account"))
  var canary: [String] = []

  @Option(
    name: .customLong("wave-size"),
    help: ArgumentHelp("accounts in a wave; 0 for all at once", valueName: "number"))
  var waveSize = 50

  @Option(help: ArgumentHelp("account that becomes delegated administrator for IAM", valueName: "account"))
  var delegate: String?

  @Option(
    name: .customLong("used-key-days"),
    help: ArgumentHelp("leave accounts alone whose root key was used in so many days", valueName: "days"))
  var usedKeyDays = 90

  @Flag(name: .customLong("include-used-keys"), help: "delete keys that were used in those days all the same")
  var includeUsedKeys = false

  @Flag(name: .customLong("no-guard"), help: "plan no service control policy") var noGuard = false

  @Option(help: ArgumentHelp("how to read: root-session, role:NAME or report", valueName: "route"))
  var via = EvidenceRouteArgument(.rootSession)

  @Option(help: ArgumentHelp("accounts to read at the same time, 1 to 256", valueName: "number"))
  var concurrency = 16

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("file that keeps the plan; `json` prints it, `table` shows it", valueName: "file"))
  var output = PlanOutput.table

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  @OptionGroup(title: "Global options") var connection: ConnectionOptions

  func validate() throws {
    guard (1...256).contains(concurrency) else {
      throw ValidationError("`--concurrency \(concurrency)` is not a number from 1 to 256")
    }
    guard (0...10_000).contains(waveSize) else {
      throw ValidationError("`--wave-size \(waveSize)` is not a number from 0 to 10000")
    }
    guard (0...36_500).contains(usedKeyDays) else {
      throw ValidationError("`--used-key-days \(usedKeyDays)` is not a number from 0 to 36500")
    }
    if let count = canary.first.flatMap({ Int($0) }), canary.count > 1 || !(0...10_000).contains(count),
      canary.first?.utf8.count != 12
    {
      throw ValidationError(
        "`--canary \(canary.joined(separator: " "))`: one number from 0 to 10000, or accounts by id or name")
    }
    if from != nil, !selection.selection.isEmpty {
      throw ValidationError(
        "`--from` takes the accounts that the audit selected: it does not go with `--account`, `--ou`, `--tag` "
          + "and `--exclude`")
    }
    if via.route == .report, selection.isForOrganization {
      throw ValidationError(
        "`--via report` reads the caller's account alone: it does not go with `--ou`, `--tag` and `--exclude`"
      )
    }
    if via.route == .report, reverse { throw ValidationError("`--reverse` needs an organization") }
  }

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(connection, environment: environment.variables)
    let audit = try await audit(environment, console)
    let plan: Plan
    do {
      let builder = PlanBuilder(audit, options)
      plan = try reverse ? builder.reverse() : builder.lockDown()
    } catch {
      console.error("\(error)")
      throw error.description.hasPrefix("`--") ? ExitCode.usage : ExitCode.impossible
    }
    try show(plan, on: console)
    if plan.needsAttention { throw ExitCode.attention }
  }

  private func audit(_ environment: ClientEnvironment, _ console: Console) async throws -> Audit {
    if let from {
      do {
        return try Audit(document: try InputFile(from).read(limit: Audit.maximumBytes))
      } catch let error as InputFile.Unreadable {
        console.error("\(error)")
        throw ExitCode.impossible
      } catch {
        console.error("`\(from)`: \(error)")
        throw ExitCode.impossible
      }
    }
    let client = try AWSClient.make(connection, environment: environment, console: console)
    let options = AuditOptions(
      selection: selection.selection, route: via.route, concurrency: concurrency, recentDays: 30)
    let run =
      via.route == .rootSession
      ? try ledger.run("plan", environment: environment, console: console) : nil
    let result = await InterruptibleWork.run {
      await AuditRun.audit(client, options, ledger: run, on: console)
    }
    return try result.get()
  }

  private func show(_ plan: Plan, on console: Console) throws {
    if output == .json {
      console.print(String(decoding: plan.document, as: UTF8.self))
      return
    }
    PlanTableView(width: console.width, style: console.style).write(plan) { console.print($0) }
    guard case .file(let path) = output else { return }
    do {
      try OutputFile(path).write(plan.document)
    } catch {
      console.error("\(error)")
      throw ExitCode.impossible
    }
    console.note("written to \(path); do it with: rootlatch apply \(path)")
  }

  private var options: PlanOptions {
    let first: PlanOptions.Canary =
      if canary.isEmpty {
        .count(1)
      } else if canary.count == 1, let count = Int(canary[0]), canary[0].utf8.count != 12 {
        .count(count)
      } else {
        .accounts(canary)
      }
    return PlanOptions(
      canary: first, waveSize: waveSize, unitOrder: selection.ou, delegate: delegate,
      usedKeyDays: usedKeyDays, includesUsedKeys: includeUsedKeys, guardsRoot: !noGuard)
  }
}
