import AWSServices
import AWSWire
import Cryptography
import Identity

extension SQSHandlers {
  static let queues = [createQueue, deleteQueue, listQueues, getQueueURL, purgeQueue]

  /// How long the name of a deleted queue stays taken, and a purge keeps another one away, in seconds.
  private static let rest = Duration.seconds(60)

  private static let createQueue = Handler(
    SQS.CreateQueue.self,
    needs: { input, call, _ throws(AWSError) in
      [
        AuthorizationNeed(
          resource: Queue.arn(input.queueName, region: call.region, owner: call.account.rawValue),
          type: "AWS::SQS::Queue")
      ]
    },
    perform: { input, call, world throws(AWSError) in
      if input.queueName.hasSuffix(".fifo") {
        throw SQS.Errors.unsupportedOperation("The lab has no FIFO queues.")
      }
      guard (1...80).contains(input.queueName.utf8.count), input.queueName.utf8.allSatisfy(isInName) else {
        throw SQSRefusal.invalid(
          "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length")
      }
      let attributes = input.attributes ?? [:]
      try QueueAttributes.check(attributes)
      var output = SQS.CreateQueue.Output()
      let arn = Queue.arn(input.queueName, region: call.region, owner: call.account.rawValue)
      if let queue = world.stores.queues[arn] {
        if let deleted = queue.deletedAt {
          guard call.moment - deleted >= rest else {
            throw SQS.Errors.queueDeletedRecently(
              "You must wait 60 seconds after deleting a queue before you can create another with the same name."
            )
          }
        } else {
          let held = QueueAttributes.all(of: queue, at: call.moment)
          for (name, value) in attributes.sorted(by: { $0.key < $1.key }) where held[name] ?? "" != value {
            throw SQS.Errors.queueNameExists(
              "A queue already exists with the same name and a different value for attribute \(name)")
          }
          output.queueUrl = QueuePlace.url(of: queue, call)
          return output
        }
      }
      var queue = Queue(
        input.queueName, owner: call.account, region: call.region, at: call.moment.wholeSeconds)
      queue.attributes = attributes.filter { !$0.value.isEmpty }
      queue.tags = input.tags ?? [:]
      world.put(queue)
      output.queueUrl = QueuePlace.url(of: queue, call)
      return output
    })

  private static func isInName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2D || byte == 0x5F
  }

  private static let deleteQueue = handler(
    SQS.DeleteQueue.self, isForOwner: true,
    perform: { _, call, queue, _ throws(AWSError) in
      queue.deletedAt = call.moment
      queue.messages = []
      return Empty()
    })

  private static let listQueues = Handler(
    SQS.ListQueues.self,
    needs: { _, call, _ throws(AWSError) in
      [AuthorizationNeed(resource: "arn:aws:sqs:\(call.region):\(call.account):*")]
    },
    event: EventForm(isData: true),
    perform: { input, call, world throws(AWSError) in
      if let limit = input.maxResults, !(1...1000).contains(limit) {
        throw SQSRefusal.invalid(
          String(limit), "MaxResults", "MaxResults must be an integer between 1 and 1000.")
      }
      var start = ""
      if let token = input.nextToken {
        guard input.maxResults != nil else {
          throw SQSRefusal.invalid(
            "MaxResults is a mandatory parameter when you provide a value for NextToken.")
        }
        guard let bytes = try? Base64.decode(token) else {
          throw SQSRefusal.invalid(token, "NextToken", "Invalid or expired next token.")
        }
        start = String(decoding: bytes, as: UTF8.self)
      }
      let found = world.stores.queues.values.filter { queue in
        queue.owner == call.account && queue.region == call.region && queue.deletedAt == nil
          && queue.name.hasPrefix(input.queueNamePrefix ?? "") && queue.name > start
      }.sorted { $0.name < $1.name }
      let page = found.prefix(input.maxResults ?? 1000)
      var output = SQS.ListQueues.Output()
      output.queueUrls = page.isEmpty ? nil : page.map { QueuePlace.url(of: $0, call) }
      if input.maxResults != nil, page.count < found.count {
        output.nextToken = page.last.map { Base64.encode(Array($0.name.utf8)) }
      }
      return output
    })

  private static let getQueueURL = Handler(
    SQS.GetQueueUrl.self,
    needs: { input, call, _ throws(AWSError) in
      let owner = input.queueOwnerAWSAccountId ?? call.account.rawValue
      return [
        AuthorizationNeed(
          resource: Queue.arn(input.queueName, region: call.region, owner: owner), owner: owner,
          type: "AWS::SQS::Queue")
      ]
    },
    event: EventForm(isData: true),
    perform: { input, call, world throws(AWSError) in
      let owner = input.queueOwnerAWSAccountId ?? call.account.rawValue
      guard let queue = world.queue(Queue.arn(input.queueName, region: call.region, owner: owner)) else {
        throw SQSRefusal.noQueue
      }
      var output = SQS.GetQueueUrl.Output()
      output.queueUrl = QueuePlace.url(of: queue, call)
      return output
    })

  private static let purgeQueue = handler(
    SQS.PurgeQueue.self,
    perform: { _, call, queue, _ throws(AWSError) in
      if let last = queue.purgedAt, call.moment - last < rest {
        throw SQS.Errors.purgeQueueInProgress(
          "Only one PurgeQueue operation on \(queue.name) is allowed every 60 seconds.")
      }
      queue.purgedAt = call.moment
      queue.messages = []
      return Empty()
    })
}
