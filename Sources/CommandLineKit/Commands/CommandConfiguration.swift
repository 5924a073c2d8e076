/// The name, help texts and subcommands of a command.
public struct CommandConfiguration: Sendable {
  /// The word that selects the command; derived from the type's name when absent.
  public var commandName: String?

  /// What the command does, in one line.
  public var abstract: String

  /// More help: paragraphs are parted by empty lines, and indented lines are kept as they are.
  public var discussion: String

  /// The version `--version` prints; only the root's counts, and empty means there is no `--version`.
  public var version: String

  /// Whether help and completions list the command.
  public var shouldDisplay: Bool

  /// Invocations to learn from.
  public var examples: [Example]

  /// The variables that help lists.
  public var environment: [EnvironmentVariable]

  /// Subcommands listed first, under no heading of their own.
  public var ungroupedSubcommands: [any ParsableCommand.Type]

  /// Subcommands listed under headings.
  public var groupedSubcommands: [CommandGroup]

  /// The subcommand that runs when none is named.
  public var defaultSubcommand: (any ParsableCommand.Type)?

  /// Other words that select the command.
  public var aliases: [String]

  /// Creates a configuration.
  public init(
    commandName: String? = nil,
    abstract: String = "",
    discussion: String = "",
    version: String = "",
    shouldDisplay: Bool = true,
    examples: [Example] = [],
    environment: [EnvironmentVariable] = [],
    subcommands: [any ParsableCommand.Type] = [],
    groupedSubcommands: [CommandGroup] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil,
    aliases: [String] = []
  ) {
    self.commandName = commandName
    self.abstract = abstract
    self.discussion = discussion
    self.version = version
    self.shouldDisplay = shouldDisplay
    self.examples = examples
    self.environment = environment
    self.ungroupedSubcommands = subcommands
    self.groupedSubcommands = groupedSubcommands
    self.defaultSubcommand = defaultSubcommand
    self.aliases = aliases
  }

  /// All subcommands, in the order help lists them.
  public var subcommands: [any ParsableCommand.Type] {
    ungroupedSubcommands + groupedSubcommands.flatMap(\.subcommands)
  }
}
