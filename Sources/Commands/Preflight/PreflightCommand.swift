internal import AWSClient
public import CommandLineKit
internal import HostSystem
internal import Identity
internal import Operations

/// `rootlatch preflight`: says who could still undo a policy, before it is in force.
public struct PreflightCommand: AsyncParsableCommand {
  /// Name, help and examples.
  public static let configuration = CommandConfiguration(
    commandName: "preflight",
    abstract: "Say who could still undo a policy, before it locks everybody out.",
    discussion: """
      Finds changes after which only root could take a bucket, queue or key policy back, or nobody at all; service \
      and resource control policies that would stop root sessions; and the loss of the last administrator. Every \
      answer is a decision of the engine behind `rootlatch simulate`, so that the spelling of a policy does not \
      matter. Nothing is changed.

      Policies in files are checked alone, and what they do not name is thought of as favourably as it could be. \
      With --account-details the users and roles of an account are known; with --bucket, --queue, --scp or \
      --attach-to they are read from AWS, or from a lab, together with the organization's policies.

      Exit status: 0 nothing found; 1 findings from --fail-on up; 2 wrong usage; 3 something could not be read; \
      4 interrupted.
      """,
    examples: [
      Example("rootlatch preflight bucket-policy.json", "check a policy before it is put on a bucket"),
      Example("rootlatch preflight -o sarif policies/*.json > preflight.sarif", "for code scanning"),
      Example("rootlatch preflight --bucket logs", "the policy that is in force"),
      Example("rootlatch preflight --bucket logs new-policy.json", "the policy that is to replace it"),
      Example("rootlatch preflight --attach-to ou-a1b2-11111111 guard.json", "a service control policy"),
      Example("rootlatch preflight --attach-to user/alice deny.json", "a policy of a user"),
      Example(
        "rootlatch preflight --detach-from user/alice --policy AdministratorAccess", "before it is detached"),
      Example("rootlatch preflight --delete access-key/AKIAIOSFODNN7EXAMPLE", "before a key is deleted"),
    ])

  @Option(
    help: ArgumentHelp("what the policies are for; guessed from name and text otherwise", valueName: "kind"))
  var kind: PolicyKindArgument?

  @Option(help: ArgumentHelp("account that owns the resources", valueName: "id"))
  var account: String?

  @Option(
    name: .customLong("account-details"),
    help: ArgumentHelp(
      "users and roles, as `aws iam get-account-authorization-details` writes them", valueName: "file"),
    completion: .file)
  var accountDetails: String?

  @Option(help: ArgumentHelp("bucket whose policy is checked, or to be replaced", valueName: "name"))
  var bucket: String?

  @Option(help: ArgumentHelp("queue whose policy is checked, or to be replaced", valueName: "url"))
  var queue: String?

  @Option(help: ArgumentHelp("service or resource control policy in force, by id or name", valueName: "id"))
  var scp: String?

  @Option(
    name: .customLong("attach-to"),
    help: ArgumentHelp(
      "where the policy is to go: a root, unit or account by id, or user/NAME, group/NAME, role/NAME",
      valueName: "target"))
  var attachTo: String?

  @Option(
    name: .customLong("boundary-of"),
    help: ArgumentHelp(
      "user/NAME or role/NAME whose permissions boundary is to be the file, or to be deleted",
      valueName: "target"))
  var boundaryOf: String?

  @Option(
    name: .customLong("detach-from"),
    help: ArgumentHelp("user/NAME, group/NAME or role/NAME that is to lose --policy", valueName: "target"))
  var detachFrom: String?

  @Option(help: ArgumentHelp("policy to be detached, or inline policy to be deleted", valueName: "name"))
  var policy: String?

  @Option(
    name: .customLong("remove-from"),
    help: ArgumentHelp("group that --user is to leave", valueName: "group"))
  var removeFrom: String?

  @Option(help: ArgumentHelp("user that is to leave a group", valueName: "name"))
  var user: String?

  @Option(
    help: ArgumentHelp(
      "what is to be deleted: user/NAME, group/NAME, role/NAME, policy/NAME, login-profile/USER or access-key/ID",
      valueName: "what"))
  var delete: String?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("least severity of a finding for exit status 1", valueName: "severity"))
  var failOn = SeverityArgument.low

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("form of the output", valueName: "format"))
  var output = PreflightFormat.table

  @OptionGroup(title: "Global options") var connection: ConnectionOptions

  @Argument(help: ArgumentHelp("policies; `-` reads standard input", valueName: "file"), completion: .file)
  var files: [String] = []

  /// A command without any flag.
  public init() {}

  /// Checks that the flags go together.
  ///
  /// - Throws: `ValidationError`.
  public mutating func validate() throws {
    let places = [bucket, queue, scp, attachTo, boundaryOf, detachFrom, removeFrom, delete].compactMap { $0 }
    guard places.count <= 1 else {
      throw ValidationError(
        "--bucket, --queue, --scp, --attach-to, --boundary-of, --detach-from, --remove-from and --delete do not go together"
      )
    }
    guard !places.isEmpty || !files.isEmpty else {
      throw ValidationError(
        "there is nothing to check: name a file, `-`, --bucket, --queue, --scp or --delete")
    }
    try validateIdentities()
    if bucket != nil || queue != nil, files.count > 1 {
      throw ValidationError("a bucket or a queue has one policy: name one file")
    }
    if scp != nil || delete != nil || detachFrom != nil || removeFrom != nil, !files.isEmpty {
      throw ValidationError(
        "--scp and --delete, --detach-from and --remove-from take no file: leave `\(files[0])` out")
    }
    if attachTo != nil, files.count != 1 { throw ValidationError("--attach-to takes one file") }
    if let account, AccountID(rawValue: account) == nil {
      throw ValidationError("`--account \(account)` is not an account id: it must be 12 digits")
    }
    if account != nil, !places.isEmpty, accountDetails == nil {
      throw ValidationError(
        "--account goes with files: the account of the credentials is the one that is read")
    }
    if kind != nil, !places.isEmpty, attachTo == nil {
      throw ValidationError("--kind goes with files and --attach-to: the rest is of one kind")
    }
    if accountDetails != nil, bucket != nil || queue != nil || scp != nil {
      throw ValidationError("--account-details goes with files: what is read from AWS has its own")
    }
  }

  private func validateIdentities() throws {
    if let delete, IdentityChange(deleting: delete) == nil {
      throw ValidationError(
        "`--delete \(delete)` is not user/NAME, group/NAME, role/NAME, policy/NAME, login-profile/USER or access-key/ID"
      )
    }
    if let delete, accountDetails != nil, IdentityChange(deleting: delete)?.isAboutCredentials == true {
      throw ValidationError(
        "--account-details do not tell who has a password or a key: leave it out, so that they are read from AWS"
      )
    }
    for (option, target) in [("--boundary-of", boundaryOf), ("--detach-from", detachFrom)] {
      if let target, IdentityName(target) == nil {
        throw ValidationError("`\(option) \(target)` is not user/NAME, group/NAME or role/NAME")
      }
    }
    if let boundaryOf, IdentityName(boundaryOf)?.kind == .group {
      throw ValidationError("`--boundary-of \(boundaryOf)`: groups have no permissions boundary")
    }
    if boundaryOf != nil, files.count > 1 { throw ValidationError("--boundary-of takes one file, or none") }
    guard (detachFrom == nil) == (policy == nil) else {
      throw ValidationError("--detach-from and --policy go together")
    }
    guard (removeFrom == nil) == (user == nil) else {
      throw ValidationError("--remove-from and --user go together")
    }
  }

  /// The change to users, groups and roles that takes no file; nil for everything else.
  var identityChange: (change: IdentityChange, title: String)? {
    if let delete { return IdentityChange(deleting: delete).map { ($0, "without \(delete)") } }
    if let detachFrom, let policy {
      return IdentityName(detachFrom).map { (.detach(policy: policy, from: $0), "\($0) without \(policy)") }
    }
    if let removeFrom, let user {
      let group = removeFrom.split(separator: "/").last.map(String.init) ?? removeFrom
      let name = user.split(separator: "/").last.map(String.init) ?? user
      return (.leave(group: group, user: name), "user/\(name) outside of group/\(group)")
    }
    if let boundaryOf, files.isEmpty {
      return IdentityName(boundaryOf).map { (.setBoundary(nil, of: $0), "\($0) without a boundary") }
    }
    return nil
  }

  /// Checks, prints, and ends with the status.
  ///
  /// - Throws: `ExitCode`.
  public mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(connection, environment: environment.variables)
    let run = PreflightRun(command: self, moment: SystemClock().now, console: console)
    var client: AWSClient?
    if run.needsClient {
      client = try AWSClient.make(connection, environment: environment, console: console)
    }
    let reader = client.map { PreflightReader($0, at: run.moment) }
    let code = await InterruptibleWork.run { await run.run(reader) }
    guard code == .success else { throw code }
  }
}
