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
    let layout = HelpLayout(
      width: Console.outputWidth(environment) ?? 100,
      style: TerminalStyle(
        isTerminal: TerminalSize.isTerminal(StandardStream.output.rawValue), environment: environment,
        noColor: arguments.contains("--no-color")))
    let diagnosticsWidth = TerminalSize.columns(
      ofTerminal: StandardStream.error.rawValue, environment: environment)
    let tell = { (text: String) in StandardStream.error.write(text.folded(to: diagnosticsWidth)) }
    do {
      let status = try await CommandRunner.run(
        arguments, as: Rootlatch.self, layout: layout, output: StandardStream.output.write,
        diagnostics: tell)
      guard case .refused(let reason) = StandardStream.lostOutput else { return status.rawValue }
      tell("rootlatch: cannot write the results to standard output: \(reason)\n")
    } catch {
      tell("rootlatch: \(error)\n")
    }
    return ExitCode.impossible.rawValue
  }
}
