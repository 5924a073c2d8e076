public import AWSClient
internal import AWSServices
internal import AWSWire
public import Identity

/// Opens root sessions: the only way in this program, so that each one is in the ledger before the call is made.
public struct RootSessionOpener: Sendable {
  /// Seconds a root session lasts at the most.
  public static let longestSession = 900

  let client: AWSClient
  let partition: Partition
  let ledger: LedgerWriter

  /// Makes an opener; the client's Region decides which regional endpoint of STS is called.
  public init(_ client: AWSClient, partition: Partition, ledger: LedgerWriter) {
    self.client = client
    self.partition = partition
    self.ledger = ledger
  }

  /// Opens a session: writes the intent, calls AssumeRoot, writes the outcome with the request's and the key's id.
  ///
  /// - Parameters:
  ///   - seconds: How long it lasts, 1 to 900.
  ///   - step: The step of a plan that it is for.
  /// - Throws: ``RootSessionError``. Where the outcome cannot be written the session is not handed out.
  public func open(
    _ account: AccountID, for task: RootTask, seconds: Int = longestSession, step: String? = nil
  ) async throws(RootSessionError) -> RootSession {
    let intent = try await record(
      LedgerEvent(
        .intent, account: account, task: task.rawValue, step: step,
        detail: "sts:AssumeRoot for \(seconds) seconds"))
    var outcome = LedgerEvent(
      .outcome, account: account, task: task.rawValue, step: step, intent: intent.sequence)
    switch await assumeRoot(account, task, seconds) {
    case .success(let session):
      outcome.outcome = .succeeded
      outcome.accessKeyID = session.credentials.accessKeyID
      outcome.requestIDs = session.requestIDs
      try await record(outcome)
      return RootSession(
        account: account, task: task, client: client.as(session.credentials),
        credentials: session.credentials, expiration: session.output.credentials?.expiration,
        sourceIdentity: session.output.sourceIdentity, intent: intent.sequence)
    case .failure(let error):
      outcome.outcome = error.serviceError == nil ? .unknown : .failed
      outcome.detail = "\(error)"
      outcome.requestIDs = error.serviceError?.requestID.map { [$0] } ?? []
      try await record(outcome)
      throw .refused(error)
    }
  }

  private struct Opened {
    let output: STS.AssumeRoot.Output
    let credentials: Credentials
    let requestIDs: [String]
  }

  private func assumeRoot(
    _ account: AccountID, _ task: RootTask, _ seconds: Int
  ) async -> Result<Opened, ClientError> {
    var input = STS.AssumeRoot.Input()
    input.targetPrincipal = account.rawValue
    input.taskPolicyArn.arn = task.policyARN(in: partition)
    input.durationSeconds = seconds
    do throws(ClientError) {
      let answer = try await client.answer(to: STS.AssumeRoot.self, input)
      let credentials = try Self.credentials(in: answer.output)
      return .success(
        Opened(output: answer.output, credentials: credentials, requestIDs: answer.requestIDs))
    } catch {
      return .failure(error)
    }
  }

  @discardableResult
  private func record(_ event: LedgerEvent) async throws(RootSessionError) -> LedgerEntry {
    do {
      return try await ledger.append(event)
    } catch {
      throw .ledger(error)
    }
  }

  private static func credentials(in output: STS.AssumeRoot.Output) throws(ClientError) -> Credentials {
    guard let found = output.credentials, !found.accessKeyId.isEmpty else {
      throw ClientError(
        operation: STS.AssumeRoot.model.iamAction,
        cause: .service(
          AWSError(code: "InvalidResponse", message: "the answer has no credentials", status: 200)),
        attempts: 1)
    }
    return Credentials(
      accessKeyID: found.accessKeyId, secretAccessKey: found.secretAccessKey, sessionToken: found.sessionToken
    )
  }
}
