public import CommandLineKit

/// The tool itself: every command, and what it prints when it is asked for nothing.
public struct Rootlatch: ParsableCommand {
  /// The version of this build.
  public static let version = "0.1.0"

  /// Name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "rootlatch",
    abstract: "Keep the root users of an AWS organization locked.",
    discussion: """
      An AWS account's root user cannot be restricted by IAM. Rootlatch finds every root credential in an \
      organization, says what to do about each, and ships a lab: a local AWS organization in which all of it can \
      be rehearsed without an AWS account.

      Exit status: 0 done, and nothing to do; 1 done, and something needs attention; 2 wrong usage; 3 it could not be \
      done; 4 interrupted. Some commands have more to say of theirs.
      """,
    version: version,
    examples: [
      Example("rootlatch lab exec -- rootlatch audit", "audit the lab's twelve accounts"),
      Example("rootlatch audit --profile management", "audit a real organization"),
      Example("rootlatch lab exec -- aws sts get-caller-identity", "use the AWS CLI against a lab"),
    ],
    environment: [
      EnvironmentVariable(
        "AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL",
        "what --profile, --region and --endpoint-url say where they are not given"),
      EnvironmentVariable(
        "AWS_…", "credentials and settings, as the AWS CLI reads them; AWS_CA_BUNDLE and HTTPS_PROXY too"),
      EnvironmentVariable("ROOTLATCH_LEDGER", "the ledger where --ledger is not given"),
      EnvironmentVariable("COLUMNS", "how wide the terminal is, in place of what it says itself"),
      EnvironmentVariable("ROOTLATCH_COLUMNS", "how wide to lay text out, also for a pager or a file"),
      EnvironmentVariable("NO_COLOR, TERM=dumb", "no colours, and with the latter no progress"),
    ],
    groupedSubcommands: [
      CommandGroup(
        name: "Root users",
        subcommands: [
          AuditCommand.self, PlanCommand.self, ApplyCommand.self, SessionCommand.self, UnlockCommand.self,
          RecoverCommand.self, TasksCommand.self,
        ]),
      CommandGroup(
        name: "Detection", subcommands: [WatchCommand.self, TrailCommand.self, DetectionsCommand.self]),
      CommandGroup(name: "Evidence", subcommands: [LedgerCommand.self]),
      CommandGroup(
        name: "Decisions", subcommands: [SimulateCommand.self, PreflightCommand.self, MatchCommand.self]),
      CommandGroup(name: "Rehearsal", subcommands: [LabCommand.self]),
    ])

  /// Creates the command.
  public init() {}
}
