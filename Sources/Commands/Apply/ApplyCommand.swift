internal import AWSClient
public import CommandLineKit
internal import HostSystem
internal import Operations
internal import Reports

/// `rootlatch apply`: does what a plan says.
public struct ApplyCommand: AsyncParsableCommand {
  /// Name, help and examples.
  public static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Do what a plan says, step by step, and look at every change afterwards.",
    discussion: """
      Shows the plan, asks for a typed confirmation, and works through its stages. Each change is written to the \
      ledger before it is made and is read back afterwards. In an account one root session looks, deletes password, \
      keys, certificates and then MFA, and looks again. An account that is not as the plan saw it is refused; a \
      failure in one never stops another; a stage that failed stops those behind it.

      It may be killed at any moment: run the same plan again, or --resume, and it goes on where it stopped. With \
      --dry-run nothing is changed, and root sessions may only audit.

      Exit status: 0 everything is as planned; 1 something failed, drifted or was not reached; 2 wrong usage; \
      3 it could not go on: credentials, network, refused, not confirmed; 4 interrupted.
      """,
    examples: [
      Example("rootlatch apply plan.json", "show the plan, ask, and do it"),
      Example("rootlatch apply plan.json --dry-run", "see what would happen now"),
      Example("rootlatch apply plan.json --exclude payments-prod", "all but one account"),
      Example("rootlatch apply plan.json --refresh", "plan accounts anew that have changed since"),
      Example("rootlatch apply --resume", "go on with what was interrupted"),
      Example("rootlatch apply plan.json --yes -o jsonl", "in a pipeline"),
    ])

  @Argument(help: ArgumentHelp("plan file, `-` for standard input", valueName: "plan"), completion: .file)
  var plan: String?

  @Flag(help: "go on with the plan that did not come to its end") var resume = false

  @Flag(name: .customLong("dry-run"), help: "change nothing, and open sessions that can only audit")
  var dryRun = false

  @Flag(help: "audit the plan's accounts again, and plan those anew that have changed") var refresh = false

  @Flag(name: [.customShort("y"), .long], help: "do not ask") var yes = false

  @Option(help: ArgumentHelp("account or unit to leave out", valueName: "account|unit"))
  var exclude: [String] = []

  @Flag(name: .customLong("continue-on-error"), help: "begin the next stage though something failed")
  var continueOnError = false

  @Option(help: ArgumentHelp("accounts to work on at the same time, 1 to 256", valueName: "number"))
  var concurrency = 16

  @Option(help: ArgumentHelp("how long to wait until a change is seen", valueName: "seconds"))
  var patience = 300

  @Option(help: ArgumentHelp("why, for the ledger", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("ticket that asks for it, for the ledger", valueName: "id"))
  var ticket: String?

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  @OptionGroup(title: "Global options") var global: GlobalOptions<LineForms>

  /// A command without any flag.
  public init() {}

  /// Checks everything that can be wrong before anything is changed.
  ///
  /// - Throws: `ValidationError`.
  public mutating func validate() throws {
    guard (1...256).contains(concurrency) else {
      throw ValidationError("`--concurrency \(concurrency)` is not a number from 1 to 256")
    }
    guard (0...3600).contains(patience) else {
      throw ValidationError("`--patience \(patience)` is not a number from 0 to 3600")
    }
    guard (plan == nil) == resume else {
      throw ValidationError("name a plan file, or `--resume`, but not both")
    }
    for (text, name, limit) in [
      (reason, "`--reason`", LedgerLimits.reason), (ticket, "`--ticket`", LedgerLimits.ticket),
    ] {
      guard let text, let problem = LedgerLimits.problem(in: text, named: name, limit: limit) else {
        continue
      }
      throw ValidationError(problem)
    }
    if plan == "-", !yes, !dryRun {
      throw ValidationError("a plan from standard input leaves nobody to ask: use `--yes`")
    }
  }

  /// Applies with the credentials of the process, and prints.
  ///
  /// - Throws: `ExitCode`.
  public mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let ledger = try ledger.run(
      "apply", environment: environment, console: console, reason: reason, ticket: ticket)
    let path = try plan ?? unfinished(in: ledger.ledger, console)
    let read = try Plan.read(path, on: console)
    let client = try AWSClient.make(global, environment: environment, console: console)
    let options = ApplyOptions(
      isDryRun: dryRun, exclusions: exclude, concurrency: concurrency, continuesOnError: continueOnError,
      patience: .seconds(patience))
    let run = ApplyRun(
      options: options, refreshes: refresh, isConfirmed: yes, format: global.output, ledger: ledger,
      console: console)
    let code = try await run.run(read, from: path, client)
    guard code == .success else { throw code }
  }

  /// The file of the plan that did not come to its end last.
  private func unfinished(in ledger: Ledger, _ console: Console) throws(ExitCode) -> String {
    let open: [UnfinishedApply]
    do {
      open = try UnfinishedApply.all(in: ledger)
    } catch {
      console.error("\(error)")
      throw .impossible
    }
    guard let last = open.first else {
      console.error("there is nothing to resume: every plan in the ledger came to its end")
      throw .impossible
    }
    guard let file = last.file else {
      console.error(
        "plan \(last.plan.prefix(12)) is in no file, because it was read from standard input or refreshed: apply it again to go on"
      )
      throw .impossible
    }
    console.note("going on with \(file), plan \(last.plan.prefix(12))")
    return file
  }
}
