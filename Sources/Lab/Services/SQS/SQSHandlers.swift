import AWSServices
import AWSWire
import HTTPMessage
import Identity

/// How Amazon SQS is served: standard queues, in the JSON protocol.
enum SQSHandlers {
  /// Every operation.
  static let all: [Handler] = queues + queueAttributes + permissions + sending + receiving

  /// Serves an operation on a queue.
  ///
  /// - Parameter isForOwner: Whether no policy can give it to another account.
  static func handler<O: Operation>(
    _ operation: O.Type, isData: Bool = false, isForOwner: Bool = false,
    patience: (@Sendable (O.Input, O.Output) -> Duration?)? = nil,
    perform: @escaping @Sendable (O.Input, Call, inout Queue, inout World) throws(AWSError) -> O.Output
  ) -> Handler where O.Input: QueueInput {
    Handler(
      operation,
      needs: { input, call, _ throws(AWSError) in
        let place = try QueuePlace(input.queueUrl, call)
        return [AuthorizationNeed(resource: place.arn, owner: place.owner, type: "AWS::SQS::Queue")]
      },
      event: EventForm(isData: isData), patience: patience,
      perform: { input, call, world throws(AWSError) in
        let place = try QueuePlace(input.queueUrl, call)
        if isForOwner, place.owner != call.account.rawValue {
          throw SQSRefusal.crossAccount(O.model.action, call, place.arn)
        }
        guard var queue = world.queue(place.arn) else { throw SQSRefusal.noQueue }
        queue.settle(at: call.moment)
        queue.forgetOld(at: call.moment)
        let before = queue
        let output = try perform(input, call, &queue, &world)
        if queue.json != before.json { world.put(queue) }
        return output
      })
  }
}

/// An input that names a queue.
protocol QueueInput: Structure {
  var queueUrl: String { get }
}

extension SQS.DeleteQueue.Input: QueueInput {}
extension SQS.PurgeQueue.Input: QueueInput {}
extension SQS.GetQueueAttributes.Input: QueueInput {}
extension SQS.SetQueueAttributes.Input: QueueInput {}
extension SQS.AddPermission.Input: QueueInput {}
extension SQS.RemovePermission.Input: QueueInput {}
extension SQS.SendMessage.Input: QueueInput {}
extension SQS.ReceiveMessage.Input: QueueInput {}
extension SQS.DeleteMessage.Input: QueueInput {}
extension SQS.DeleteMessageBatch.Input: QueueInput {}
extension SQS.ChangeMessageVisibility.Input: QueueInput {}

extension Queue {
  /// Drops messages that were kept long enough.
  fileprivate mutating func forgetOld(at moment: Timestamp) {
    let kept = QueueAttributes.number("MessageRetentionPeriod", of: self, at: moment)
    messages.removeAll { moment - $0.sentAt > .seconds(kept) }
  }
}

/// The queue that a URL names.
struct QueuePlace {
  let arn: String
  /// The account that owns it.
  let owner: String

  /// Understands the lab's URLs and AWS's; a queue of another Region cannot be reached from this one.
  init(_ url: String, _ call: Call) throws(AWSError) {
    let steps = url.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard steps.count >= 3, let owner = AccountID(rawValue: steps[steps.count - 2]), let name = steps.last
    else {
      throw SQS.Errors.invalidAddress("The address \(url) is not valid for this endpoint.")
    }
    let region =
      steps.count >= 5 && steps[steps.count - 4] == "queue" ? steps[steps.count - 3] : Self.region(url)
    guard region == nil || region == call.region else {
      throw SQS.Errors.invalidAddress("The address \(url) is not valid for this endpoint.")
    }
    self.owner = owner.rawValue
    arn = Queue.arn(name, region: call.region, owner: owner.rawValue)
  }

  private static func region(_ url: String) -> String? {
    guard let host = Endpoint(url)?.host.split(separator: "."), host.contains("amazonaws"), host.count > 2,
      host[0] == "sqs"
    else { return nil }
    return String(host[1])
  }

  /// The URL of a queue at the host that the caller asked.
  static func url(of queue: Queue, _ call: Call) -> String {
    "http://\(call.host)/queue/\(queue.region)/\(queue.owner)/\(queue.name)"
  }
}
