internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

/// Opens the sessions in which evidence is read; their credentials stay in memory.
struct AuditSessions: Sendable {
  let client: AWSClient
  let partition: Partition
  /// What opens root sessions; nil where none are wanted.
  let roots: RootSessionOpener?

  /// A client that is root of a member account and can only audit.
  func root(of account: AccountID) async throws(RootSessionError) -> AWSClient {
    guard let roots else { throw .ledger(LedgerError(.unusable, "no ledger was named")) }
    return try await roots.open(account, for: .audit).client
  }

  /// A client that is a role of an account.
  func role(_ name: String, of account: AccountID) async throws(ClientError) -> AWSClient {
    var input = STS.AssumeRole.Input()
    input.roleArn = "arn:\(partition):iam::\(account):role/\(name)"
    input.roleSessionName = "rootlatch-audit"
    let output = try await client.call(STS.AssumeRole.self, input)
    guard let credentials = output.credentials, !credentials.accessKeyId.isEmpty else {
      throw ClientError(
        operation: STS.AssumeRole.model.iamAction,
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
