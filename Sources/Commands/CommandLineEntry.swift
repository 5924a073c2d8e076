import CommandLineKit
import HostSystem

/// Runs a command line from its words to its exit code.
public enum CommandLineEntry {
  /// Runs the words behind the program's name, prints what they ask for, and answers the exit code.
  ///
  /// What a command cannot do is one line on the error stream and exit code 3; so are results that could not be
  /// written, unless their reader wanted no more.
  public static func run(_ arguments: [String]) async -> Int32 {
    LostReaders.endNothing()
    let environment = ProcessEnvironment.current()
    let style = TerminalStyle(
      isTerminal: TerminalSize.isTerminal(StandardStream.output.rawValue), environment: environment,
      noColor: arguments.contains("--no-color"))
    let layout = HelpLayout(
      width: TerminalSize.ofTerminal(StandardStream.output.rawValue)?.columns ?? 100, style: style)
    do {
      let status = try await CommandRunner.run(
        arguments, as: Rootlatch.self, layout: layout, output: StandardStream.output.write,
        diagnostics: StandardStream.error.write)
      guard case .refused(let reason) = StandardStream.lostOutput else { return status.rawValue }
      StandardStream.error.write("rootlatch: cannot write the results to standard output: \(reason)\n")
    } catch {
      StandardStream.error.write("rootlatch: \(error)\n")
    }
    return ExitCode.impossible.rawValue
  }
}
