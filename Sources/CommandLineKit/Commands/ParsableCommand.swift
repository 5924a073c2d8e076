/// A command, or a group of subcommands, of a command-line tool.
///
/// A command with subcommands is a group: it never runs itself, but may name a default subcommand.
public protocol ParsableCommand: ParsableArguments {
  /// The name, help texts and subcommands.
  static var configuration: CommandConfiguration { get }

  /// Does the command's work with the parsed values.
  ///
  /// - Throws: ``ExitCode`` to end silently with that status, ``UsageError`` or ``ValidationError`` for wrong
  ///   usage; anything else belongs to the caller of ``CommandRunner``.
  mutating func run() async throws
}

/// A command whose `run()` suspends.
public protocol AsyncParsableCommand: ParsableCommand {}

extension ParsableCommand {
  /// A configuration with nothing but the name derived from the type's name.
  public static var configuration: CommandConfiguration { CommandConfiguration() }

  /// Refuses to run: what groups inherit.
  public mutating func run() async throws {
    throw UsageError.missingSubcommand(of: CommandNode(Self.self, under: []))
  }
}
