import CommandLineKit
import Operations

/// `rootlatch unlock bucket`.
struct UnlockBucket: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bucket",
    abstract: "Repair the policy of an S3 bucket.",
    discussion: """
      The bucket's Region is found out. The policy is saved to a file for its owner alone before anything is changed; \
      `--restore` puts such a file back.

      Exit status: 0 nobody is locked out now; 1 shown only, and somebody is; 2 wrong usage; 3 not possible or not \
      confirmed; 4 interrupted.
      """,
    examples: [
      Example(
        "rootlatch unlock bucket shop-invoices --account shop-prod --reason 'locked by a script'", "repair it"
      ),
      Example("rootlatch unlock bucket shop-invoices --account shop-prod --reason look --show", "only look"),
      Example(
        "rootlatch unlock bucket shop-invoices --account shop-prod --reason undo --restore saved.json",
        "put the saved policy back"),
    ])

  @Argument(help: ArgumentHelp("the bucket", valueName: "name")) var name: String
  @OptionGroup(title: "Unlocking") var options: UnlockOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func run() async throws {
    let name = name
    try await UnlockRun.run("unlock bucket", options, global) { account, access throws(RootAccessError) in
      try await PolicyUnlock.bucket(name, in: account, access)
    }
  }
}
