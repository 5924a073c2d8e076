internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

extension PolicyUnlock {
  /// Opens the session for a bucket of an account, and finds the bucket in its list.
  public static func bucket(
    _ name: String, in account: Account, _ access: RootAccess
  ) async throws(RootAccessError) -> PolicyUnlock {
    let session = try await access.open(account, for: .unlockBucket)
    var target = UnlockTarget(
      subject: .bucket, name: name, region: nil, arn: "arn:\(access.caller.partition):s3:::\(name)")
    let buckets: [S3.Bucket]
    do throws(ClientError) {
      // Accounts with very many buckets are refused the list without pages.
      var input = S3.ListBuckets.Input()
      input.maxBuckets = 1000
      buckets = try await session.client.all(S3.ListBuckets.self, input)
    } catch {
      throw RootAccessError(error)
    }
    guard let found = buckets.first(where: { $0.name == name }) else {
      throw RootAccessError(
        .usage, "account \(account.id) has no bucket `\(name)`\(similar(name, buckets.compactMap(\.name)))")
    }
    target.region = found.bucketRegion.flatMap { try? Region($0) }
    return PolicyUnlock(target, account, session, access)
  }

  private static func similar(_ name: String, _ names: [String]) -> String {
    let close = names.filter { $0.contains(name) || name.contains($0) }.prefix(3).map { "`\($0)`" }
    return close.isEmpty ? "" : ": did you mean \(close.joined(separator: ", "))?"
  }

  /// Opens the session for a queue of an account, named by its URL, its ARN, or its name in the client's Region.
  ///
  /// - Throws: ``RootAccessError`` with code `usage` before any session is opened, where the URL is of another account.
  public static func queue(
    _ text: String, in account: Account, _ access: RootAccess
  ) async throws(RootAccessError) -> PolicyUnlock {
    let named = try QueueName(text, account: account.id)
    let session = try await access.open(account, for: .unlockQueue)
    let client = named.region.map { session.client.in($0) } ?? session.client
    var target = UnlockTarget(
      subject: .queue, name: named.name, queueURL: named.url, region: client.configuration.region, arn: "")
    do throws(ClientError) {
      if target.queueURL == nil { target.queueURL = try await url(of: named.name, client) }
      if let url = target.queueURL { target.arn = try await arn(of: url, client) }
    } catch {
      guard
        error.code?.contains("NonExistentQueue") == true || error.code?.contains("QueueDoesNotExist") == true
      else { throw RootAccessError(error) }
      target.queueURL = nil
    }
    guard target.queueURL != nil else {
      let region = client.configuration.region.map { " in \($0)" } ?? ""
      throw RootAccessError(
        .usage,
        "account \(account.id) has no queue `\(named.name)`\(region): name the Region with `--region`, or give the URL"
      )
    }
    if let region = (try? ARN(target.arn)).flatMap({ try? Region($0.region) }) { target.region = region }
    return PolicyUnlock(target, account, session, access)
  }

  /// The URL of a queue, from the list of them: a queue's own policy may refuse to tell it.
  private static func url(of name: String, _ client: AWSClient) async throws(ClientError) -> String? {
    var input = SQS.ListQueues.Input()
    input.queueNamePrefix = name
    // Without a page size SQS answers a thousand queues and no token.
    input.maxResults = 1000
    return try await client.all(SQS.ListQueues.self, input).first { $0.hasSuffix("/\(name)") }
  }

  private static func arn(of url: String, _ client: AWSClient) async throws(ClientError) -> String {
    var input = SQS.GetQueueAttributes.Input()
    input.queueUrl = url
    input.attributeNames = [.queueArn]
    return try await client.call(SQS.GetQueueAttributes.self, input).attributes?["QueueArn"] ?? ""
  }

  private init(_ target: UnlockTarget, _ account: Account, _ session: RootSession, _ access: RootAccess) {
    self.target = target
    self.account = account
    self.session = session
    self.access = access
    analysis = ResourceLockAnalysis(
      subject: target.subject, resource: target.arn,
      account: PreflightAccount(id: account.id, partition: access.caller.partition),
      moment: session.client.configuration.clock.now)
  }
}
