public import CommandLineKit

/// `rootlatch plan`: decides what would be done, and shows it.
public struct PlanCommand: ParsableCommand {
  /// Name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Decide what to do about the root users, and write it down for `apply`.",
    subcommands: [PlanCreate.self, PlanShow.self, PlanDiff.self], defaultSubcommand: PlanCreate.self)

  /// A command without any flag.
  public init() {}
}
