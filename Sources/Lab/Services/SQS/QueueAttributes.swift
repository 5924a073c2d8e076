import AWSServices
import AWSWire
import IAMPolicy
import Identity

/// The attributes of queues: which can be set to what, and what stands where nothing was set.
///
/// Source: Amazon SQS API Reference, "SetQueueAttributes" and "GetQueueAttributes".
enum QueueAttributes {
  /// What holds where nothing was set.
  static let defaults = [
    "VisibilityTimeout": "30", "MaximumMessageSize": "1048576", "MessageRetentionPeriod": "345600",
    "DelaySeconds": "0", "ReceiveMessageWaitTimeSeconds": "0", "SqsManagedSseEnabled": "true",
  ]

  private static let ranges = [
    "VisibilityTimeout": 0...43_200, "MaximumMessageSize": 1024...1_048_576,
    "MessageRetentionPeriod": 60...1_209_600, "DelaySeconds": 0...900,
    "ReceiveMessageWaitTimeSeconds": 0...20,
    "KmsDataKeyReusePeriodSeconds": 60...86_400,
  ]

  private static let free = ["KmsMasterKeyId", "RedrivePolicy", "RedriveAllowPolicy"]

  /// Refuses names that cannot be set and values that cannot be.
  static func check(_ attributes: [String: String]) throws(AWSError) {
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      if let range = ranges[name] {
        guard let number = Int(value), range.contains(number) else { throw SQSRefusal.badAttribute(name) }
      } else if name == "Policy" {
        try checkPolicy(value)
      } else if name == "SqsManagedSseEnabled" {
        guard value == "true" || value == "false" else { throw SQSRefusal.badAttribute(name) }
      } else if name == "FifoQueue" || name == "ContentBasedDeduplication" || name.hasPrefix("Fifo")
        || name == "DeduplicationScope"
      {
        throw SQS.Errors.unsupportedOperation("The lab has no FIFO queues.")
      } else if !free.contains(name) {
        throw SQSRefusal.unknownAttribute(name)
      }
    }
  }

  /// An empty policy is none.
  private static func checkPolicy(_ text: String) throws(AWSError) {
    guard !text.isEmpty else { return }
    guard let document = try? PolicyDocument(parsing: text, as: .resource, limits: PolicyLimits(bytes: 8192)),
      document.statements.allSatisfy({ $0.principal != nil })
    else { throw SQSRefusal.badAttribute("Policy") }
  }

  /// Everything that can be asked of a queue, at a moment.
  static func all(of queue: Queue, at moment: Timestamp) -> [String: String] {
    var all = defaults.merging(queue.attributes(at: moment)) { $1 }
    all["QueueArn"] = queue.arn
    all["CreatedTimestamp"] = String(queue.createdAt.seconds)
    all["LastModifiedTimestamp"] = String(queue.modifiedAt.seconds)
    let hidden = queue.messages.filter { $0.visibleFrom > moment }
    let delayed = hidden.count { $0.receiveCount == 0 }
    all["ApproximateNumberOfMessages"] = String(queue.messages.count - hidden.count)
    all["ApproximateNumberOfMessagesNotVisible"] = String(hidden.count - delayed)
    all["ApproximateNumberOfMessagesDelayed"] = String(delayed)
    return all
  }

  /// A number, which was checked when it was set.
  static func number(_ name: String, of queue: Queue, at moment: Timestamp) -> Int {
    Int(queue.attributes(at: moment)[name] ?? defaults[name] ?? "") ?? 0
  }
}
