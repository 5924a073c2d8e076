/// Reads command lines for a tree of commands, and runs what they ask for.
public enum CommandRunner {
  /// Reads a command line without running anything.
  ///
  /// An option given twice keeps its last value, as in the AWS CLI; arrays keep all. Options of a parent stand
  /// before or after the subcommand's name, and reach the subcommand when both hold the same option group.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - root: The tool itself.
  ///   - layout: The width and style of help texts.
  /// - Throws: `UsageError`. Asking for help, the version or a script is a normal result.
  public static func parse(
    _ arguments: [String], as root: any ParsableCommand.Type, layout: HelpLayout = HelpLayout()
  ) throws(UsageError) -> ParsedCommand {
    var parser = CommandParser(root: root, layout: layout)
    return try parser.parse(arguments)
  }

  /// Reads a command line, and runs the command or prints what was asked for.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - root: The tool itself.
  ///   - layout: The width and style of help texts.
  ///   - output: Takes help, versions and scripts, newline included.
  ///   - diagnostics: Takes usage errors, newline included.
  /// - Returns: 0, 2 for wrong usage, or the ``ExitCode`` the command threw.
  /// - Throws: What the command throws, apart from `ExitCode`, `UsageError` and `ValidationError`.
  public static func run(
    _ arguments: [String],
    as root: any ParsableCommand.Type,
    layout: HelpLayout = HelpLayout(),
    output: (String) -> Void,
    diagnostics: (String) -> Void
  ) async throws -> ExitCode {
    do {
      switch try parse(arguments, as: root, layout: layout) {
      case .run(var command): try await command.run()
      case .help(let text), .completion(let text): output(text.hasSuffix("\n") ? text : text + "\n")
      case .version(let version): output(version + "\n")
      }
      return .success
    } catch let code as ExitCode {
      return code
    } catch let error as UsageError {
      diagnostics(error.report + "\n")
      return error.exitCode
    } catch let error as ValidationError {
      diagnostics(error.message + "\n")
      return .usage
    }
  }

  /// The mistakes in the definition of a tree of commands, one line each; a test expects none.
  ///
  /// It finds names used twice, properties without a wrapper, arguments after one that takes everything, and
  /// default subcommands that are not subcommands.
  public static func problems(in root: any ParsableCommand.Type) -> [String] {
    CommandNode(root, under: []).problems
  }
}
