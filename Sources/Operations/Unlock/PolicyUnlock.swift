internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Cryptography
internal import IAMPolicy
internal import Identity
internal import JSONTree

/// Looks at the policy of a bucket or queue in one root session, and changes it.
public struct PolicyUnlock: Sendable {
  /// The bucket or queue.
  public let target: UnlockTarget
  /// The account.
  public let account: Account
  let session: RootSession
  let access: RootAccess
  let analysis: ResourceLockAnalysis

  /// How long a change may take until it shows, and how often it is looked for.
  ///
  /// Source: Amazon SQS API Reference, "SetQueueAttributes": up to 60 seconds.
  private static let patience = (total: 90, pause: 5)

  /// The policy as it stands; nil where there is none.
  ///
  /// The root user of the account may read it whatever it says.
  public func policy() async throws(RootAccessError) -> String? {
    do throws(ClientError) {
      return try await read()
    } catch {
      throw RootAccessError(error)
    }
  }

  /// What a policy does to the people of the account.
  public func lock(_ policy: String) -> ResourceLock { analysis.lock(policy) }

  /// A repair of a policy; nil where there is none of this manner.
  public func repair(_ policy: String, manner: UnlockRepair.Manner) -> UnlockRepair? {
    UnlockRepairSearch(analysis: analysis).repair(policy, manner: manner)
  }

  /// Puts a policy in the place of the one that was shown, and waits until the change shows.
  ///
  /// - Parameters:
  ///   - policy: The new policy; nil to delete the one there is.
  ///   - shown: The policy that was shown; nil where there was none. Where another stands there now, nothing is changed.
  ///   - observe: Told how many seconds have been waited, of how many at the most.
  public func change(
    to policy: String?, from shown: String?, observe: (Int, Int) -> Void = { _, _ in }
  ) async throws(RootAccessError) {
    guard try await self.policy() == shown else {
      throw RootAccessError(
        .refused,
        "the policy of \(target.arn) is not the one that was shown any more: nothing was changed, run it again"
      )
    }
    let step = policy == nil ? "delete the policy of \(target.arn)" : "change the policy of \(target.arn)"
    var hashes = JSONObject()
    hashes["before"] = shown.map { .string(SHA256.hash($0).hexadecimal) }
    hashes["after"] = policy.map { .string(SHA256.hash($0).hexadecimal) }
    let intent = try await note(
      LedgerEvent(
        .intent, account: account.id, step: step, accessKeyID: session.accessKeyID,
        data: ["sha256": .object(hashes)]))
    var outcome = LedgerEvent(
      .outcome, account: account.id, step: step, intent: intent.sequence, accessKeyID: session.accessKeyID)
    let failure = await write(policy, &outcome)
    try await note(outcome)
    if let failure { throw failure }
    try await waitUntilVisible(policy, observe)
  }

  private func write(_ policy: String?, _ outcome: inout LedgerEvent) async -> RootAccessError? {
    do throws(ClientError) {
      outcome.requestIDs = try await send(policy)
      outcome.outcome = .succeeded
      return nil
    } catch {
      outcome.outcome = error.serviceError == nil ? .unknown : .failed
      outcome.detail = "\(error)"
      outcome.requestIDs = error.serviceError?.requestID.map { [$0] } ?? []
      return RootAccessError(error)
    }
  }

  private func read() async throws(ClientError) -> String? {
    if target.subject == .queue {
      var input = SQS.GetQueueAttributes.Input()
      input.queueUrl = target.queueURL ?? ""
      input.attributeNames = [.policy]
      let text = try await session.client.call(SQS.GetQueueAttributes.self, input).attributes?["Policy"]
      return text.flatMap { $0.isEmpty ? nil : $0 }
    }
    var input = S3.GetBucketPolicy.Input()
    input.bucket = target.name
    input.expectedBucketOwner = account.id.rawValue
    do throws(ClientError) {
      return try await session.client.call(S3.GetBucketPolicy.self, input).policy
    } catch {
      guard error.code == "NoSuchBucketPolicy" else { throw error }
      return nil
    }
  }

  private func send(_ policy: String?) async throws(ClientError) -> [String] {
    if target.subject == .queue {
      var input = SQS.SetQueueAttributes.Input()
      input.queueUrl = target.queueURL ?? ""
      input.attributes = ["Policy": policy ?? ""]
      return try await session.client.answer(to: SQS.SetQueueAttributes.self, input).requestIDs
    }
    guard let policy else {
      var input = S3.DeleteBucketPolicy.Input()
      input.bucket = target.name
      input.expectedBucketOwner = account.id.rawValue
      return try await session.client.answer(to: S3.DeleteBucketPolicy.self, input).requestIDs
    }
    var input = S3.PutBucketPolicy.Input()
    input.bucket = target.name
    input.expectedBucketOwner = account.id.rawValue
    input.policy = policy
    return try await session.client.answer(to: S3.PutBucketPolicy.self, input).requestIDs
  }

  private func waitUntilVisible(
    _ policy: String?, _ observe: (Int, Int) -> Void
  ) async throws(RootAccessError) {
    var waited = 0
    while true {
      if Self.isSame(try await self.policy(), policy) { return }
      guard waited < Self.patience.total else {
        throw RootAccessError(
          .refused,
          "the change of \(target.arn) was accepted, and does not show after \(waited) seconds: look again with --show"
        )
      }
      do {
        try await session.client.configuration.clock.sleep(for: .seconds(Int64(Self.patience.pause)))
      } catch {
        throw RootAccessError(
          .interrupted, "interrupted: the change of \(target.arn) was accepted, and was not seen in force yet"
        )
      }
      waited += Self.patience.pause
      observe(waited, Self.patience.total)
    }
  }

  /// Whether two policies say the same; services may write a policy anew.
  static func isSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    if one == other { return true }
    func document(_ text: String) -> PolicyDocument? { try? PolicyDocument(parsing: text, as: .resource) }
    if let one = document(one), let other = document(other) { return one == other }
    return (try? JSON.parse(Array(one.utf8))) == (try? JSON.parse(Array(other.utf8)))
  }

  @discardableResult
  private func note(_ event: LedgerEvent) async throws(RootAccessError) -> LedgerEntry {
    do {
      return try await access.ledger.append(event)
    } catch {
      throw RootAccessError(.refused, "\(error)")
    }
  }
}
