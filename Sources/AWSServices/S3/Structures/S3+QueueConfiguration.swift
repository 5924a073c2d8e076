public import AWSWire

extension S3 {
  /// A queue that is told of events.
  public struct QueueConfiguration: Structure {
    /// The name of the configuration; S3 makes one where none is given.
    public var id: String?
    /// The ARN of the queue.
    public var queueArn: String = ""
    /// The events that are told of.
    public var events: [Event] = []
    /// Which objects are told of; all where there is none.
    public var filter: NotificationConfigurationFilter?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.required("Queue", &queueArn)
      members.required("Event", &events, list: .flattened)
      members.optional("Filter", &filter)
    }
  }
}
