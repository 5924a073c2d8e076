import CommandLineKit
import HostSystem

/// Runs a command line from its words to its exit code.
public enum CommandLineEntry {
  /// Runs the words behind the program's name, prints what they ask for, and answers the exit code.
  ///
  /// What a command cannot do is one line on the error stream and exit code 3.
  public static func run(_ arguments: [String]) async -> Int32 {
    let environment = ProcessEnvironment.current()
    let style = TerminalStyle(
      isTerminal: TerminalSize.isTerminal(StandardStream.output.rawValue), environment: environment,
      noColor: arguments.contains("--no-color"))
    let layout = HelpLayout(
      width: TerminalSize.ofTerminal(StandardStream.output.rawValue)?.columns ?? 100, style: style)
    do {
      return try await CommandRunner.run(
        arguments, as: Rootlatch.self, layout: layout, output: StandardStream.output.write,
        diagnostics: StandardStream.error.write
      ).rawValue
    } catch {
      StandardStream.error.write("rootlatch: \(error)\n")
      return 3
    }
  }
}
