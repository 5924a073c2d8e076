/// Subcommands that help lists under one heading.
public struct CommandGroup: Sendable {
  /// The heading, without a colon.
  public var name: String

  /// The subcommands, in the order they are listed.
  public var subcommands: [any ParsableCommand.Type]

  /// Creates a group.
  public init(name: String, subcommands: [any ParsableCommand.Type]) {
    self.name = name
    self.subcommands = subcommands
  }
}
