public import AWSClient
internal import AWSServices
public import AWSWire
internal import Cryptography
internal import Lab

extension TestLab {
  /// The credentials of a caller as test data name them.
  ///
  /// `admin` is the administrator; `member 100000000002` the role `OrganizationAccountAccessRole` there;
  /// `root 100000000004` its root user by an access key; `user NAME` a user of the management account;
  /// `task IAMAuditRootUserCredentials 100000000004` a session for a task, for so many
  /// seconds where a number follows.
  ///
  /// - Throws: The lab does not give them out.
  public func credentials(of caller: String) async throws -> Credentials {
    let words = caller.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("admin", 1): return instance.administrator
    case ("member", 2): return try await role("OrganizationAccountAccessRole", in: words[1])
    case ("root", 2): return try await ownKeys(of: words[1])
    case ("user", 2): return try await ownKeys(of: "\(instance.managementAccount)", user: words[1])
    case ("task", 3): return try await rootSession(in: words[2], for: words[1])
    case ("task", 4): return try await rootSession(in: words[2], for: words[1], seconds: Int(words[3]))
    default: throw TestLabError("there is no caller `\(caller)`")
    }
  }

  /// A session as a role.
  public func role(_ name: String, in account: String) async throws -> Credentials {
    var input = STS.AssumeRole.Input()
    input.roleArn = "arn:aws:iam::\(account):role/\(name)"
    input.roleSessionName = "test"
    return try Self.credentials(try await client.call(STS.AssumeRole.self, input).credentials)
  }

  /// A session as a member account's root user, for a task such as `IAMAuditRootUserCredentials`.
  public func rootSession(
    in account: String, for task: String, seconds: Int? = nil, by caller: AWSClient? = nil
  ) async throws -> Credentials {
    var input = STS.AssumeRoot.Input()
    input.targetPrincipal = account
    input.taskPolicyArn.arn = "arn:aws:iam::aws:policy/root-task/\(task)"
    input.durationSeconds = seconds
    return try Self.credentials(try await (caller ?? client).call(STS.AssumeRoot.self, input).credentials)
  }

  private static func credentials(_ answer: STS.SessionCredentials?) throws -> Credentials {
    guard let answer else { throw TestLabError("the answer has no credentials") }
    return Credentials(
      accessKeyID: answer.accessKeyId, secretAccessKey: answer.secretAccessKey,
      sessionToken: answer.sessionToken)
  }
}
