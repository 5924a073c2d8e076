import AWSServices
import AWSWire
import Cryptography
import Identity
import JSONTree

extension SQSHandlers {
  static let receiving = [receiveMessage, deleteMessage, deleteMessageBatch, changeVisibility]

  private static let receiveMessage = handler(
    SQS.ReceiveMessage.self, isData: true,
    patience: { input, output in
      output.messages == nil ? input.waitTimeSeconds.flatMap { $0 > 0 ? .seconds($0) : nil } : nil
    },
    perform: { input, call, queue, world throws(AWSError) in
      let limit = input.maxNumberOfMessages ?? 1
      guard (1...10).contains(limit) else {
        throw SQSRefusal.invalid(
          String(limit), "MaxNumberOfMessages", "Must be between 1 and 10, if provided.")
      }
      if let wait = input.waitTimeSeconds, !(0...20).contains(wait) {
        throw SQSRefusal.invalid(String(wait), "WaitTimeSeconds", "Must be >= 0 and <= 20, if provided.")
      }
      let hidden =
        input.visibilityTimeout ?? QueueAttributes.number("VisibilityTimeout", of: queue, at: call.moment)
      try checkVisibility(hidden)
      bury(&queue, call, &world)
      var received: [SQS.Message] = []
      for place in queue.messages.indices
      where queue.messages[place].visibleFrom <= call.moment && received.count < limit {
        queue.messages[place].receiveCount += 1
        queue.messages[place].firstReceivedAt = queue.messages[place].firstReceivedAt ?? call.moment
        queue.messages[place].visibleFrom = call.moment + .seconds(hidden)
        queue.messages[place].receipt = world.entropy.text(32, of: Entropy.base32)
        received.append(answer(queue.messages[place], input))
      }
      var output = SQS.ReceiveMessage.Output()
      output.messages = received.isEmpty ? nil : received
      return output
    })

  /// Moves messages that were received too often to the dead-letter queue.
  private static func bury(_ queue: inout Queue, _ call: Call, _ world: inout World) {
    guard let policy = queue.attributes["RedrivePolicy"].flatMap({ try? JSON.parse(Array($0.utf8)) }),
      let target = policy["deadLetterTargetArn"]?.string, var other = world.queue(target),
      let most = policy["maxReceiveCount"]?.integer ?? policy["maxReceiveCount"]?.string.flatMap({ Int($0) })
    else { return }
    let dead = queue.messages.filter { $0.visibleFrom <= call.moment && $0.receiveCount >= most }
    guard !dead.isEmpty else { return }
    queue.messages.removeAll { message in dead.contains { $0.id == message.id } }
    other.messages += dead
    world.put(other)
  }

  private static func answer(_ message: QueueMessage, _ input: SQS.ReceiveMessage.Input) -> SQS.Message {
    var answer = SQS.Message()
    answer.messageId = message.id
    answer.body = message.body
    answer.md5OfBody = MessageDigest.of(message.body)
    answer.receiptHandle = Base64.encode(Array("\(message.id) \(message.receipt)".utf8))
    let names = (input.messageAttributeNames ?? []).map { $0.hasSuffix(".*") ? String($0.dropLast()) : $0 }
    let chosen = message.attributes.filter { name, _ in
      names.contains { $0 == "All" || $0 == name || ($0.hasSuffix(".") && name.hasPrefix($0)) }
    }
    if !chosen.isEmpty {
      answer.messageAttributes = chosen.mapValues { attribute in
        var value = SQS.MessageAttributeValue()
        value.dataType = attribute.type
        value.stringValue = attribute.text
        value.binaryValue = attribute.bytes
        return value
      }
      answer.md5OfMessageAttributes = MessageDigest.of(chosen)
    }
    let wanted = Set(
      (input.messageSystemAttributeNames ?? []).map(\.rawValue) + (input.attributeNames ?? []).map(\.rawValue)
    )
    var system = [
      "SenderId": message.sender, "SentTimestamp": String(message.sentAt.milliseconds),
      "ApproximateReceiveCount": String(message.receiveCount),
    ]
    system["ApproximateFirstReceiveTimestamp"] = message.firstReceivedAt.map { String($0.milliseconds) }
    system["AWSTraceHeader"] = message.traceHeader
    let shown = wanted.contains("All") ? system : system.filter { wanted.contains($0.key) }
    answer.attributes = shown.isEmpty ? nil : shown
    return answer
  }

  private static func checkVisibility(_ seconds: Int) throws(AWSError) {
    guard (0...43_200).contains(seconds) else {
      throw SQSRefusal.invalid(
        String(seconds), "VisibilityTimeout", "VisibilityTimeout must be an integer between 0 and 43200.")
    }
  }

  /// The message's id and the receipt that a handle stands for.
  private static func parts(of handle: String) throws(AWSError) -> (id: String, receipt: String) {
    let words = (try? Base64.decode(handle)).map { String(decoding: $0, as: UTF8.self).split(separator: " ") }
    guard let words, words.count == 2, words[0].utf8.count == 36 else {
      throw SQS.Errors.receiptHandleIsInvalid(
        "The input receipt handle \"\(handle)\" is not a valid receipt handle.")
    }
    return (String(words[0]), String(words[1]))
  }

  /// Deletes by the newest receipt; an older one is taken and does nothing.
  private static func delete(_ handle: String, from queue: inout Queue) throws(AWSError) {
    let (id, receipt) = try parts(of: handle)
    queue.messages.removeAll { $0.id == id && $0.receipt == receipt }
  }

  private static let deleteMessage = handler(
    SQS.DeleteMessage.self, isData: true,
    perform: { input, _, queue, _ throws(AWSError) in
      try delete(input.receiptHandle, from: &queue)
      return Empty()
    })

  private static let deleteMessageBatch = handler(
    SQS.DeleteMessageBatch.self, isData: true,
    perform: { input, _, queue, _ throws(AWSError) in
      guard !input.entries.isEmpty else {
        throw SQS.Errors.emptyBatchRequest(
          "There should be at least one DeleteMessageBatchRequestEntry in the request.")
      }
      guard input.entries.count <= 10 else {
        throw SQS.Errors.tooManyEntriesInBatchRequest(
          "Maximum number of entries per request are 10. You have sent \(input.entries.count).")
      }
      guard Set(input.entries.map(\.id)).count == input.entries.count else {
        throw SQS.Errors.batchEntryIdsNotDistinct("Id \(input.entries[0].id) repeated.")
      }
      var output = SQS.DeleteMessageBatch.Output()
      for entry in input.entries {
        do throws(AWSError) {
          try delete(entry.receiptHandle, from: &queue)
          var deleted = SQS.DeletedEntry()
          deleted.id = entry.id
          output.successful.append(deleted)
        } catch {
          var failed = SQS.FailedEntry()
          failed.id = entry.id
          failed.code = error.code
          failed.message = error.message
          failed.senderFault = true
          output.failed.append(failed)
        }
      }
      return output
    })

  private static let changeVisibility = handler(
    SQS.ChangeMessageVisibility.self, isData: true,
    perform: { input, call, queue, _ throws(AWSError) in
      try checkVisibility(input.visibilityTimeout)
      let (id, _) = try parts(of: input.receiptHandle)
      guard let place = queue.messages.firstIndex(where: { $0.id == id }) else {
        throw SQSRefusal.invalid(
          input.receiptHandle, "ReceiptHandle",
          "Message does not exist or is not available for visibility timeout change.")
      }
      guard queue.messages[place].visibleFrom > call.moment else {
        throw SQS.Errors.messageNotInflight("The message referred to is not in flight.")
      }
      queue.messages[place].visibleFrom = call.moment + .seconds(input.visibilityTimeout)
      return Empty()
    })
}
