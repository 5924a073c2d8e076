import AWSClient
import CommandLineKit
import Identity
import Operations

/// `rootlatch recover close ACCOUNT`.
struct RecoverClose: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close password recovery in a member account; a root password is deleted.",
    discussion: """
      Deletes the root user's login profile. MFA devices and access keys stay as they are: `rootlatch audit` shows them.

      Exit status: 0 closed; 2 wrong usage; 3 not possible or not confirmed; 4 interrupted.
      """,
    examples: [Example("rootlatch recover close shop-prod --reason 'registered'", "close it")])

  @Argument(help: ArgumentHelp("member account, by id or name", valueName: "account")) var account: String
  @OptionGroup(title: "Reason") var why: ReasonOptions
  @Flag(name: [.customShort("y"), .long], help: "do not ask for confirmation") var yes = false
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func run() async throws {
    let work = try await RecoveryWork.prepare(
      "recover close", account, why: why, ledger: ledger, global: global, yes: yes)
    work.console.note(
      "This deletes the login profile of the root user of \(work.name): a root password that was set is gone."
    )
    let result = try await work.run(to: "close password recovery") {
      recovery, member throws(RootAccessError) in
      try await recovery.close(member)
    }
    work.tell(result)
  }
}
