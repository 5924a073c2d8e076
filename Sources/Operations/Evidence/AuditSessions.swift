internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

/// Opens the sessions in which evidence is read; their credentials stay in memory.
struct AuditSessions: Sendable {
  /// Seconds a root session lasts: the most that AWS allows.
  static let rootSessionSeconds = 900

  let client: AWSClient
  let partition: Partition

  /// A client that is root of a member account and can only audit.
  func root(of account: AccountID) async throws(ClientError) -> AWSClient {
    var input = STS.AssumeRoot.Input()
    input.targetPrincipal = account.rawValue
    input.taskPolicyArn.arn = "arn:\(partition):iam::aws:policy/root-task/IAMAuditRootUserCredentials"
    input.durationSeconds = Self.rootSessionSeconds
    let output = try await client.call(STS.AssumeRoot.self, input)
    return try session(output.credentials, of: "sts:AssumeRoot")
  }

  /// A client that is a role of an account.
  func role(_ name: String, of account: AccountID) async throws(ClientError) -> AWSClient {
    var input = STS.AssumeRole.Input()
    input.roleArn = "arn:\(partition):iam::\(account):role/\(name)"
    input.roleSessionName = "rootlatch-audit"
    let output = try await client.call(STS.AssumeRole.self, input)
    return try session(output.credentials, of: "sts:AssumeRole")
  }

  private func session(
    _ credentials: STS.SessionCredentials?, of operation: String
  ) throws(ClientError) -> AWSClient {
    guard let credentials, !credentials.accessKeyId.isEmpty else {
      throw ClientError(
        operation: operation,
        cause: .service(
          AWSError(code: "InvalidResponse", message: "the answer has no credentials", status: 200)),
        attempts: 1)
    }
    return client.as(
      Credentials(
        accessKeyID: credentials.accessKeyId, secretAccessKey: credentials.secretAccessKey,
        sessionToken: credentials.sessionToken))
  }
}
