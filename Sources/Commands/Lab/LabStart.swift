import CommandLineKit
import HostSystem
import Lab

/// `rootlatch lab start`.
struct LabStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Start a lab and keep it until Ctrl-C.",
    discussion: """
      Prints the endpoint and an administrator's credentials of the management account, as shell lines that can be \
      pasted or evaluated.

      Exit status: 0 stopped; 2 wrong usage; 3 it could not be started.
      """,
    examples: [
      Example("rootlatch lab start", "twelve accounts on port 4566"),
      Example("rootlatch lab start --accounts 10000 --port 0", "ten thousand accounts on a free port"),
      Example("rootlatch lab start --state lab.sqlite", "a lab that is the same after a restart"),
      Example("rootlatch lab start --clock virtual", "a lab whose time stands still until it is advanced"),
    ])

  @OptionGroup(title: "Lab options") var options: LabOptions

  @Option(help: "the port on 127.0.0.1; 0 takes a free one")
  var port = 4566

  mutating func run() async throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("`--port \(port)`: a port is a number from 0 to 65535")
    }
    let lab = try RunningLab(options.configuration(port: port), realTime: RealTime.now) {
      StandardStream.error.write("lab: \($0)\n")
    }
    StandardStream.error.write(
      """
      This is a lab, not AWS: \(lab.instance.accountCount) accounts, management account \(lab.instance.managementAccount).
      Nothing here is real, and nothing is reachable from other machines. Stop it with Ctrl-C.

      """)
    let variables = LabVariables.of(lab)
    StandardStream.output.write(
      variables.map { "export \($0.name)=\($0.value)\n" }.joined())
    _ = await Interruption.next()
    await lab.stop()
  }
}
