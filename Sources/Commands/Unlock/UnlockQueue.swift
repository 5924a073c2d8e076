import CommandLineKit
import Operations

/// `rootlatch unlock queue`.
struct UnlockQueue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Repair the policy of an SQS queue.",
    discussion: """
      A URL or an ARN tells the queue's Region; with a name alone it is looked for in the Region that is configured. A \
      changed policy takes up to a minute until it is in force, and that is waited for.

      Exit status: 0 nobody is locked out now; 1 shown only, and somebody is; 2 wrong usage; 3 not possible or not \
      confirmed; 4 interrupted.
      """,
    examples: [
      Example(
        "rootlatch unlock queue https://sqs.eu-west-1.amazonaws.com/111122223333/orders --account 111122223333 "
          + "--reason 'locked by a script'", "repair it"),
      Example(
        "rootlatch unlock queue orders --account shop-prod --region eu-west-1 --reason look --show",
        "only look"),
    ])

  @Argument(help: ArgumentHelp("the queue", valueName: "url|arn|name")) var queue: String
  @OptionGroup(title: "Unlocking") var options: UnlockOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func run() async throws {
    let queue = queue
    try await UnlockRun.run("unlock queue", options, global) { account, access throws(RootAccessError) in
      try await PolicyUnlock.queue(queue, in: account, access)
    }
  }
}
