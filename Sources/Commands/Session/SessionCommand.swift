import AWSClient
import CommandLineKit
import Identity
import Operations

/// `rootlatch session`: a root session for one account and one task.
struct SessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Open a root session in a member account for one task, and run a command in it.",
    discussion: """
      AWS bounds the session to the task and to 15 minutes. The command finds the credentials in its environment and \
      nowhere else; AWS variables of this process that would get in its way are taken out. With `--print` or `--output` \
      they are printed in place of running a command: they are then yours to guard.

      The session is written to the ledger before it is asked for. Where the caller is a role that the profile's \
      `role_arn` names, ticket and reason travel as its source identity, and AWS CloudTrail shows them.

      Exit status: that of the command; 2 wrong usage; 3 no session.
      """,
    examples: [
      Example(
        "rootlatch session --account shop-prod --task audit --reason 'quarterly check' -- aws iam list-mfa-devices",
        "look at root's MFA devices"),
      Example(
        "rootlatch session --account 111122223333 --task delete --ticket SEC-41 --reason 'key leaked' -- bash",
        "a shell that is root, for five kinds of call"),
      Example(
        "rootlatch session --account shop-prod --task audit --reason check --print credential-process",
        "for `credential_process` in an AWS profile"),
    ])

  @Option(help: ArgumentHelp("member account, by id or name", valueName: "account")) var account: String
  @Option(help: ArgumentHelp("what the session is for", valueName: "task")) var task: SessionTaskArgument
  @OptionGroup(title: "Reason") var why: ReasonOptions
  @Option(help: ArgumentHelp("how long it lasts, 1 to 900", valueName: "seconds")) var duration = 900
  @Option(
    name: [.customShort("o"), .customLong("output"), .customLong("print")],
    help: ArgumentHelp("print the credentials in this form", valueName: "form"))
  var print: SessionPrintArgument?
  @Option(
    name: .customLong("calls-via"),
    help: ArgumentHelp(
      "role in the account through which the session's calls are listed afterwards", valueName: "role"))
  var callsVia: String?
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: ConnectionOptions
  @Argument(
    parsing: .postTerminator, help: ArgumentHelp("command to run, behind `--`", valueName: "command"))
  var command: [String] = []

  mutating func validate() throws {
    guard (1...RootSessionOpener.longestSession).contains(duration) else {
      throw ValidationError("`--duration \(duration)` is not a number of seconds from 1 to 900")
    }
    guard command.isEmpty != (print == nil) else {
      throw ValidationError(
        command.isEmpty
          ? "there is nothing to do with the session: give a command behind `--`, or `--print`"
          : "`--print`, or `--output`, does not go with a command")
    }
  }

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let client = try AWSClient.make(
      global, environment: environment, console: console,
      sourceIdentity: SourceIdentity.of(reason: why.reason, ticket: why.ticket))
    let ledger = try ledger.run(
      "session", environment: environment, console: console, reason: why.reason, ticket: why.ticket)
    let access: RootAccess
    let session: RootSession
    let member: Account
    do {
      access = try await RootAccess.prepare(client, ledger)
      member = try await access.member(account)
      session = try await access.open(member, for: task.task, seconds: duration)
    } catch {
      throw console.end(error)
    }
    if session.sourceIdentity == nil {
      console.note(
        "the reason is in the ledger only: the caller's session carries no source identity "
          + "(it does where the profile's role lets its callers call sts:SetSourceIdentity)")
    }
    if let print {
      console.print(SessionCredentials(session).text(print))
      return
    }
    let status = try await SessionProgram(
      session: session, account: member, seconds: duration, command: command, console: console
    ).run(environment.variables)
    await SessionAftermath(access: access, session: session, role: callsVia, console: console).tell()
    guard status == 0 else { throw ExitCode(status) }
  }
}
