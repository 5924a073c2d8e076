public import AWSWire

extension S3 {
  /// A topic that is told of events.
  public struct TopicConfiguration: Structure {
    /// The name of the configuration; S3 makes one where none is given.
    public var id: String?
    /// The ARN of the topic.
    public var topicArn: String = ""
    /// The events that are told of.
    public var events: [Event] = []
    /// Which objects are told of; all where there is none.
    public var filter: NotificationConfigurationFilter?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.required("Topic", &topicArn)
      members.required("Event", &events, list: .flattened)
      members.optional("Filter", &filter)
    }
  }
}
