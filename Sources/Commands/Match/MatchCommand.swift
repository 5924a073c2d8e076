import CommandLineKit

/// The noun `match`.
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Try event patterns and filter patterns.",
    subcommands: [MatchEvent.self, MatchFilter.self])
}
