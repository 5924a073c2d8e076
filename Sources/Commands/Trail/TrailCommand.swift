import CommandLineKit

/// The noun `trail`.
struct TrailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trail",
    abstract: "Read archives of CloudTrail records.",
    subcommands: [TrailScanCommand.self, TrailVerifyCommand.self])
}
