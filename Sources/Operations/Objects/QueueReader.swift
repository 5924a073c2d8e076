internal import AWSClient
internal import AWSServices

/// Receives messages of an SQS queue, and keeps them from others while they are worked on.
struct QueueReader: Sendable {
  /// How long a message stays hidden from others, in seconds; work that takes longer asks for more.
  static let hidden = 120
  /// How often it asks.
  private static let interval = Duration.seconds(60)
  /// The most messages that one call takes.
  private static let most = 10

  let url: String
  private let client: AWSClient

  init(_ client: AWSClient, url: String) {
    self.client = client
    self.url = url
  }

  /// Up to ten messages; waits so many seconds for the first, 20 at the most.
  func receive(waiting seconds: Int, most: Int = Self.most) async throws(ClientError) -> [SQS.Message] {
    var input = SQS.ReceiveMessage.Input()
    input.queueUrl = url
    input.maxNumberOfMessages = most
    input.waitTimeSeconds = seconds
    input.visibilityTimeout = Self.hidden
    return try await client.call(SQS.ReceiveMessage.self, input).messages ?? []
  }

  /// Does something while messages stay hidden, however long it takes.
  func holding(_ messages: [SQS.Message], _ body: () async -> Void) async {
    let handles = messages.compactMap(\.receiptHandle)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [self] in
        while (try? await client.configuration.clock.sleep(for: Self.interval)) != nil, !Task.isCancelled {
          for handle in handles { await hide(handle, for: Self.hidden) }
        }
      }
      await body()
      group.cancelAll()
    }
  }

  /// Shows messages to others again, at once.
  func release(_ handles: [String]) async {
    await forEachConcurrently(handles, limit: 8) {
      await hide($0, for: 0)
    } receive: { _, _ in
    }
  }

  /// What cannot be hidden any longer comes again, which does no harm.
  private func hide(_ handle: String, for seconds: Int) async {
    var input = SQS.ChangeMessageVisibility.Input()
    input.queueUrl = url
    input.receiptHandle = handle
    input.visibilityTimeout = seconds
    _ = try? await client.call(SQS.ChangeMessageVisibility.self, input)
  }

  /// Deletes messages.
  ///
  /// - Throws: `ClientError` where a call fails; what SQS refuses of a call comes again.
  func delete(_ handles: [String]) async throws(ClientError) {
    for start in stride(from: 0, to: handles.count, by: Self.most) {
      var input = SQS.DeleteMessageBatch.Input()
      input.queueUrl = url
      input.entries = handles[start..<min(start + Self.most, handles.count)].enumerated().map {
        place, handle in
        var entry = SQS.DeletionEntry()
        entry.id = String(place)
        entry.receiptHandle = handle
        return entry
      }
      _ = try await client.call(SQS.DeleteMessageBatch.self, input)
    }
  }
}
