import AWSClient
import CommandLineKit
import Identity
import Operations

/// `rootlatch recover ACCOUNT`.
struct RecoverOpen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open password recovery in a member account.",
    discussion: """
      AWS sends no mail and sets no password: it lets the account take part in "Forgot password" again. Whoever reads \
      the root mailbox can then set a password and sign in as root, without MFA until a device is registered.

      Exit status: 0 open; 2 wrong usage; 3 not possible or not confirmed; 4 interrupted.
      """,
    examples: [
      Example("rootlatch recover shop-prod --reason 'seller registration' --ticket SEC-41", "open it"),
      Example("rootlatch recover list", "see where it is open"),
      Example("rootlatch recover close shop-prod --reason 'registered'", "close it"),
    ])

  @Argument(help: ArgumentHelp("member account, by id or name", valueName: "account")) var account: String
  @OptionGroup(title: "Reason") var why: ReasonOptions
  @Flag(name: [.customShort("y"), .long], help: "do not ask for confirmation") var yes = false
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func run() async throws {
    let work = try await RecoveryWork.prepare(
      "recover", account, why: why, ledger: ledger, global: global, yes: yes)
    let mailbox = work.member.email.isEmpty ? "its root mailbox" : work.member.email
    for line in [
      "This lets whoever reads \(mailbox) set a password for the root user of \(work.name) and sign in with it.",
      "No mail is sent and no password is set: they use \"Forgot password\" at https://console.aws.amazon.com/ "
        + "themselves.",
      "Neither an old password nor an MFA device comes back: register MFA at the first sign-in.",
    ] { work.console.note(line) }
    let result = try await work.run(to: "open password recovery") {
      recovery, member throws(RootAccessError) in
      try await recovery.open(member)
    }
    work.tell(result)
    if case .opened = result {
      work.console.note("close it when it is done: rootlatch recover close \(work.member.id) --reason …")
    }
  }
}
