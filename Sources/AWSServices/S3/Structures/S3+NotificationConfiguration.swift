public import AWSWire

extension S3 {
  /// Where a bucket tells of its events.
  public struct NotificationConfiguration: Structure {
    /// The topics that are told.
    public var topicConfigurations: [TopicConfiguration]?
    /// The queues that are told.
    public var queueConfigurations: [QueueConfiguration]?
    /// The functions that are called.
    public var lambdaFunctionConfigurations: [LambdaFunctionConfiguration]?
    /// That EventBridge is told of every event; nothing where it is not.
    public var eventBridgeConfiguration: EventBridgeConfiguration?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("TopicConfiguration", &topicConfigurations, list: .flattened)
      members.optional("QueueConfiguration", &queueConfigurations, list: .flattened)
      members.optional("CloudFunctionConfiguration", &lambdaFunctionConfigurations, list: .flattened)
      members.optional("EventBridgeConfiguration", &eventBridgeConfiguration)
    }
  }
}
