public import AWSClient
internal import AWSServices
internal import CloudTrail
internal import Synchronization

/// An SQS queue to which EventBridge rules or SNS topics send records, or buckets send word of new log files.
///
/// A message is deleted when what it holds, or what is in the objects that it tells of, is safe on the disk. One that
/// cannot be read is told once and left: SQS shows it again, until the queue's redrive policy takes it away.
public final class QueueSource: WatchSource {
  /// How many messages that could not be read are remembered.
  private static let memory = 10_000

  /// The name of the source, under which its state is kept.
  public let name: String
  private let client: AWSClient
  private let reader: QueueReader
  private let takesAll: Bool
  private let isOnce: Bool
  /// The messages whose trouble was told.
  private let told = Mutex<Set<String>>([])
  /// Whether the queue could not be read the one time that it should be.
  private let isOver = Mutex(false)

  /// Reads the queue with this URL; `takesAll` keeps every record, and `isOnce` ends when no message is left.
  public init(_ client: AWSClient, url: String, takesAll: Bool = false, isOnce: Bool = false) {
    self.client = client
    self.name = "queue:\(url)"
    self.reader = QueueReader(client, url: url)
    self.takesAll = takesAll
    self.isOnce = isOnce
  }

  /// A queue knows by itself what was not deleted.
  public func resume(at place: String?) async {}

  /// Waits up to twenty seconds for messages.
  public func next() async throws -> WatchBatch? {
    // Where every record is kept, one message may be as much as memory should hold.
    if isOver.withLock({ $0 }) { return nil }
    var batch = WatchBatch()
    let messages: [SQS.Message]
    do throws(ClientError) {
      messages = try await reader.receive(waiting: isOnce ? 2 : 20, most: takesAll ? 1 : 10)
    } catch {
      guard isOnce, !error.isCancellation else { throw error }
      isOver.withLock { $0 = true }
      batch.problems.append("\(name): \(error)")
      batch.isLost = true
      return batch
    }
    if messages.isEmpty, isOnce { return nil }
    await reader.holding(messages) { await read(messages, into: &batch) }
    return batch
  }

  /// Deletes the messages.
  public func acknowledge(_ batch: WatchBatch) async throws { try await reader.delete(batch.receipts) }

  private func read(_ messages: [SQS.Message], into batch: inout WatchBatch) async {
    var isGood = [Bool](repeating: true, count: messages.count)
    var objects: [BucketObject] = []
    var owners: [Int] = []
    for (place, message) in messages.enumerated() {
      let text = QueuedText(message.body ?? "")
      batch.contents += text.contents
      objects += text.objects
      owners += text.objects.map { _ in place }
      if let problem = text.problem {
        isGood[place] = false
        tell("message \(message.messageId ?? "?") of \(reader.url): \(problem)", of: nil, message, &batch)
      }
    }
    if !objects.isEmpty {
      var sieve = RecordSieve(takesAll: takesAll)
      await ObjectReader(client).forEach(objects) { index, result in
        var part = WatchBatch()
        switch result {
        case .success(let bytes):
          if !sieve.read(bytes, named: objects[index].name, into: &part) { isGood[owners[index]] = false }
        case .failure(let error):
          isGood[owners[index]] = false
          if !error.isCancellation { part.problems.append("\(objects[index].name): \(error)") }
        }
        batch.contents += part.contents
        batch.passed += part.passed
        for problem in part.problems {
          tell(problem, of: objects[index].name, messages[owners[index]], &batch)
        }
      }
      // What was not begun is not done.
      if Task.isCancelled { for owner in owners { isGood[owner] = false } }
    }
    for (place, message) in messages.enumerated() where isGood[place] {
      if let handle = message.receiptHandle { batch.receipts.append(handle) }
    }
  }

  /// Tells of the trouble with a message, or with an object that it names, the first time that it comes.
  ///
  /// The problem's own text is another each time: it names the request.
  private func tell(
    _ problem: String, of object: String?, _ message: SQS.Message, _ batch: inout WatchBatch
  ) {
    let key = "\(message.messageId ?? "?") \(object ?? "")"
    let isNew = told.withLock { told in
      if told.count >= Self.memory { told.removeAll() }
      return told.insert(key).inserted
    }
    if isNew {
      batch.problems.append(problem + "; the message stays in the queue")
    }
  }
}
