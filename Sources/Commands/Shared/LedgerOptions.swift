internal import AWSClient
public import CommandLineKit
internal import HostSystem
internal import Operations

/// The option of every command that opens root sessions, or looks at what is written about them.
public struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "ledger to write root sessions to; without it $ROOTLATCH_LEDGER or ~/.local/state/rootlatch/ledger.db",
      valueName: "file"), completion: .file)
  var ledger: String?

  /// Options as they are without any flag.
  public init() {}

  /// The file: the flag's, the variable's, or one in the folder for state.
  ///
  /// Source: XDG Base Directory Specification, `$XDG_STATE_HOME`.
  func path(_ environment: ClientEnvironment) -> String? {
    if let ledger { return ledger }
    if let path = environment["ROOTLATCH_LEDGER"] { return path }
    let state =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment.homeDirectory.map { $0 + "/.local/state" }
    return state.map { $0 + "/rootlatch/ledger.db" }
  }

  /// Opens the ledger for a run of a command, and makes it where there is none.
  ///
  /// - Throws: ``ExitCode`` after the console was told what is wrong.
  func run(
    _ command: String, environment: ClientEnvironment, console: Console, reason: String? = nil,
    ticket: String? = nil
  ) throws(ExitCode) -> LedgerRun {
    LedgerRun(
      try open(environment: environment, console: console, appends: true),
      command: "\(command) (rootlatch \(Rootlatch.version))", host: Machine.name, user: Machine.user,
      reason: reason, ticket: ticket)
  }

  /// Opens the ledger to look at it, which takes no permission to write.
  ///
  /// - Throws: ``ExitCode`` after the console was told what is wrong.
  func reading(environment: ClientEnvironment, console: Console) throws(ExitCode) -> Ledger {
    try open(environment: environment, console: console, appends: false)
  }

  private func open(
    environment: ClientEnvironment, console: Console, appends: Bool
  ) throws(ExitCode) -> Ledger {
    guard let path = path(environment) else {
      console.error("there is no home directory to keep the ledger in: name a file with `--ledger`")
      throw .impossible
    }
    let file = PrivateFile(path)
    do {
      if appends {
        try file.createIfMissing()
        return try Ledger(path: path)
      }
      guard file.exists else {
        console.error("there is no ledger `\(path)`: name one with `--ledger`")
        throw ExitCode.impossible
      }
      return try Ledger(reading: path)
    } catch let code as ExitCode {
      throw code
    } catch {
      console.error("\(error)")
      throw .impossible
    }
  }
}
