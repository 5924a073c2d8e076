public import AWSWire
public import Identity

extension CloudTrail {
  /// An event of the history.
  public struct Event: Structure {
    /// The event's id.
    public var eventId: String?
    /// The operation's name.
    public var eventName: String?
    /// `true` or `false`, as text.
    public var readOnly: String?
    /// The id of the access key that signed the request.
    public var accessKeyId: String?
    /// When the request was made.
    public var eventTime: Timestamp?
    /// The service principal of the service.
    public var eventSource: String?
    /// The name of the caller; `root` for root users.
    public var username: String?
    /// The resources that the event names.
    public var resources: [Resource]?
    /// The whole record, as JSON.
    public var cloudTrailEvent: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("EventId", &eventId)
      members.optional("EventName", &eventName)
      members.optional("ReadOnly", &readOnly)
      members.optional("AccessKeyId", &accessKeyId)
      members.optional("EventTime", &eventTime)
      members.optional("EventSource", &eventSource)
      members.optional("Username", &username)
      members.optional("Resources", &resources)
      members.optional("CloudTrailEvent", &cloudTrailEvent)
    }
  }
}
