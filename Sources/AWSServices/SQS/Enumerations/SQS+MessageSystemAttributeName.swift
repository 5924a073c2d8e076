public import AWSWire

extension SQS {
  /// An attribute that SQS itself gives a message.
  public struct MessageSystemAttributeName: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `All`.
    public static let all: MessageSystemAttributeName = "All"
    /// `SenderId`.
    public static let senderId: MessageSystemAttributeName = "SenderId"
    /// `SentTimestamp`.
    public static let sentTimestamp: MessageSystemAttributeName = "SentTimestamp"
    /// `ApproximateReceiveCount`.
    public static let approximateReceiveCount: MessageSystemAttributeName = "ApproximateReceiveCount"
    /// `ApproximateFirstReceiveTimestamp`.
    public static let approximateFirstReceiveTimestamp: MessageSystemAttributeName =
      "ApproximateFirstReceiveTimestamp"
    /// `SequenceNumber`.
    public static let sequenceNumber: MessageSystemAttributeName = "SequenceNumber"
    /// `MessageDeduplicationId`.
    public static let messageDeduplicationId: MessageSystemAttributeName = "MessageDeduplicationId"
    /// `MessageGroupId`.
    public static let messageGroupId: MessageSystemAttributeName = "MessageGroupId"
    /// `AWSTraceHeader`.
    public static let awsTraceHeader: MessageSystemAttributeName = "AWSTraceHeader"
    /// `DeadLetterQueueSourceArn`.
    public static let deadLetterQueueSourceArn: MessageSystemAttributeName = "DeadLetterQueueSourceArn"

    /// The values in the service's model.
    public static let known: [String] = [
      "All",
      "SenderId",
      "SentTimestamp",
      "ApproximateReceiveCount",
      "ApproximateFirstReceiveTimestamp",
      "SequenceNumber",
      "MessageDeduplicationId",
      "MessageGroupId",
      "AWSTraceHeader",
      "DeadLetterQueueSourceArn",
    ]
  }
}
