import CommandLineKit

/// `rootlatch ledger`: the record of every root session.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Look at the record of every root session, and prove that nobody changed it.",
    discussion: """
      Whatever opens a root session writes to the ledger first: who, from which machine, for which account and \
      task, and why; then what AWS answered. Entries are chained by SHA-256, and the file refuses changes.
      """,
    subcommands: [
      LedgerShow.self, LedgerVerify.self, LedgerExport.self, LedgerAnchorCommand.self, LedgerNote.self,
    ])
}
