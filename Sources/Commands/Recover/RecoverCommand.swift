import CommandLineKit

/// `rootlatch recover`.
struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Let the holder of a root mailbox set a root password, and take that back.",
    discussion: """
      Members of an organization need no root password. Where one is needed after all, such as for a task that no \
      root session covers, `recover` opens the way; `recover list` shows where it stands open, and `recover close` \
      closes it.
      """,
    subcommands: [RecoverOpen.self, RecoverList.self, RecoverClose.self],
    defaultSubcommand: RecoverOpen.self)
}
