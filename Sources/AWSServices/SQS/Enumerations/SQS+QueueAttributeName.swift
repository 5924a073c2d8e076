public import AWSWire

extension SQS {
  /// An attribute of a queue.
  public struct QueueAttributeName: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `All`.
    public static let all: QueueAttributeName = "All"
    /// `Policy`.
    public static let policy: QueueAttributeName = "Policy"
    /// `VisibilityTimeout`.
    public static let visibilityTimeout: QueueAttributeName = "VisibilityTimeout"
    /// `MaximumMessageSize`.
    public static let maximumMessageSize: QueueAttributeName = "MaximumMessageSize"
    /// `MessageRetentionPeriod`.
    public static let messageRetentionPeriod: QueueAttributeName = "MessageRetentionPeriod"
    /// `ApproximateNumberOfMessages`.
    public static let approximateNumberOfMessages: QueueAttributeName = "ApproximateNumberOfMessages"
    /// `ApproximateNumberOfMessagesNotVisible`.
    public static let approximateNumberOfMessagesNotVisible: QueueAttributeName =
      "ApproximateNumberOfMessagesNotVisible"
    /// `CreatedTimestamp`.
    public static let createdTimestamp: QueueAttributeName = "CreatedTimestamp"
    /// `LastModifiedTimestamp`.
    public static let lastModifiedTimestamp: QueueAttributeName = "LastModifiedTimestamp"
    /// `QueueArn`.
    public static let queueArn: QueueAttributeName = "QueueArn"
    /// `ApproximateNumberOfMessagesDelayed`.
    public static let approximateNumberOfMessagesDelayed: QueueAttributeName =
      "ApproximateNumberOfMessagesDelayed"
    /// `DelaySeconds`.
    public static let delaySeconds: QueueAttributeName = "DelaySeconds"
    /// `ReceiveMessageWaitTimeSeconds`.
    public static let receiveMessageWaitTimeSeconds: QueueAttributeName = "ReceiveMessageWaitTimeSeconds"
    /// `RedrivePolicy`.
    public static let redrivePolicy: QueueAttributeName = "RedrivePolicy"
    /// `FifoQueue`.
    public static let fifoQueue: QueueAttributeName = "FifoQueue"
    /// `ContentBasedDeduplication`.
    public static let contentBasedDeduplication: QueueAttributeName = "ContentBasedDeduplication"
    /// `KmsMasterKeyId`.
    public static let kmsMasterKeyId: QueueAttributeName = "KmsMasterKeyId"
    /// `KmsDataKeyReusePeriodSeconds`.
    public static let kmsDataKeyReusePeriodSeconds: QueueAttributeName = "KmsDataKeyReusePeriodSeconds"
    /// `DeduplicationScope`.
    public static let deduplicationScope: QueueAttributeName = "DeduplicationScope"
    /// `FifoThroughputLimit`.
    public static let fifoThroughputLimit: QueueAttributeName = "FifoThroughputLimit"
    /// `RedriveAllowPolicy`.
    public static let redriveAllowPolicy: QueueAttributeName = "RedriveAllowPolicy"
    /// `SqsManagedSseEnabled`.
    public static let sqsManagedSseEnabled: QueueAttributeName = "SqsManagedSseEnabled"

    /// The values in the service's model.
    public static let known: [String] = [
      "All",
      "Policy",
      "VisibilityTimeout",
      "MaximumMessageSize",
      "MessageRetentionPeriod",
      "ApproximateNumberOfMessages",
      "ApproximateNumberOfMessagesNotVisible",
      "CreatedTimestamp",
      "LastModifiedTimestamp",
      "QueueArn",
      "ApproximateNumberOfMessagesDelayed",
      "DelaySeconds",
      "ReceiveMessageWaitTimeSeconds",
      "RedrivePolicy",
      "FifoQueue",
      "ContentBasedDeduplication",
      "KmsMasterKeyId",
      "KmsDataKeyReusePeriodSeconds",
      "DeduplicationScope",
      "FifoThroughputLimit",
      "RedriveAllowPolicy",
      "SqsManagedSseEnabled",
    ]
  }
}
