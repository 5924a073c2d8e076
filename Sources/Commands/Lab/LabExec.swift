import CommandLineKit
import HostSystem
import Lab

/// `rootlatch lab exec`.
struct LabExec: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exec",
    abstract: "Run one command against a fresh lab.",
    discussion: """
      Starts a lab on a free port, runs the command with `AWS_ENDPOINT_URL`, `AWS_ACCESS_KEY_ID`, \
      `AWS_SECRET_ACCESS_KEY` and `AWS_REGION` set, and exits with the command's status. Root sessions of rootlatch \
      itself go to a ledger that is removed with the lab; `ROOTLATCH_LAB_LEDGER` names one that stays.

      Exit status: that of the command; 2 wrong usage; 3 there was no lab, or the command cannot be started.
      """,
    examples: [
      Example("rootlatch lab exec -- rootlatch audit", "audit the lab"),
      Example("rootlatch lab exec -- aws organizations list-accounts", "ask it with the AWS CLI"),
      Example("rootlatch lab exec -- bash", "a shell inside the lab"),
      Example(
        "rootlatch lab exec --fault throttle=0.1 --fault sts:reset=0.05 -- rootlatch audit",
        "audit an organization that is slow and unreliable"),
    ],
    environment: [
      EnvironmentVariable(
        "ROOTLATCH_LAB_LEDGER", "the ledger of the command, in place of one that goes with the lab")
    ])

  @OptionGroup(title: "Lab options") var options: LabOptions

  @Argument(
    parsing: .postTerminator, help: ArgumentHelp("the command to run, behind `--`", valueName: "command"))
  var command: [String]

  mutating func run() async throws {
    guard !command.isEmpty else {
      throw ValidationError("there is no command to run: `rootlatch lab exec -- COMMAND…`")
    }
    let lab = try RunningLab(options.configuration(port: 0), realTime: RealTime.now) {
      StandardStream.error.write("lab: \($0)\n")
    }
    // Ctrl-C is for the command, which shares our terminal; the lab waits for its end.
    let interruptions = await Interruption.all()
    let signals = Task { for await _ in interruptions {} }
    defer { signals.cancel() }
    let folder = try TemporaryFolder("rootlatch-lab")
    defer { folder.remove() }
    var environment = LabVariables.environment(ProcessEnvironment.current(), for: lab)
    // A rehearsal is no part of the record of real sessions.
    environment["ROOTLATCH_LEDGER"] = environment["ROOTLATCH_LAB_LEDGER"] ?? folder.path + "/ledger.db"
    let end = try await Program(command, environment: environment).run()
    await lab.stop()
    throw ExitCode(end.status)
  }
}
