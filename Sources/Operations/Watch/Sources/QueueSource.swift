public import AWSClient
internal import AWSServices

/// An SQS queue to which EventBridge rules or SNS topics send records.
///
/// A message is deleted when what it holds is safe on the disk; until then SQS shows it again to whoever asks.
public struct QueueSource: WatchSource {
  /// The name of the source, under which its state is kept.
  public let name: String
  private let client: AWSClient
  private let url: String

  /// Reads the queue with this URL.
  public init(_ client: AWSClient, url: String) {
    self.client = client
    self.url = url
    self.name = "queue:\(url)"
  }

  /// A queue knows by itself what was not deleted.
  public func resume(at place: String?) async {}

  /// Waits up to twenty seconds for messages.
  public func next() async throws -> WatchBatch? {
    var input = SQS.ReceiveMessage.Input()
    input.queueUrl = url
    input.maxNumberOfMessages = 10
    input.waitTimeSeconds = 20
    var batch = WatchBatch()
    for message in try await client.call(SQS.ReceiveMessage.self, input).messages ?? [] {
      batch.open(Array((message.body ?? "").utf8), from: "message \(message.messageId ?? "?") of \(url)")
      if let handle = message.receiptHandle { batch.receipts.append(handle) }
    }
    return batch
  }

  /// Deletes the messages.
  public func acknowledge(_ batch: WatchBatch) async throws {
    for receipt in batch.receipts {
      var input = SQS.DeleteMessage.Input()
      input.queueUrl = url
      input.receiptHandle = receipt
      _ = try await client.call(SQS.DeleteMessage.self, input)
    }
  }
}
