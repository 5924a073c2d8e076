public import AWSWire

extension CloudTrail {
  /// An attribute that events can be searched by.
  public struct LookupAttributeKey: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `EventId`.
    public static let eventId: LookupAttributeKey = "EventId"
    /// `EventName`.
    public static let eventName: LookupAttributeKey = "EventName"
    /// `ReadOnly`.
    public static let readOnly: LookupAttributeKey = "ReadOnly"
    /// `Username`.
    public static let username: LookupAttributeKey = "Username"
    /// `ResourceType`.
    public static let resourceType: LookupAttributeKey = "ResourceType"
    /// `ResourceName`.
    public static let resourceName: LookupAttributeKey = "ResourceName"
    /// `EventSource`.
    public static let eventSource: LookupAttributeKey = "EventSource"
    /// `AccessKeyId`.
    public static let accessKeyId: LookupAttributeKey = "AccessKeyId"

    /// The values in the service's model.
    public static let known: [String] = [
      "EventId",
      "EventName",
      "ReadOnly",
      "Username",
      "ResourceType",
      "ResourceName",
      "EventSource",
      "AccessKeyId",
    ]
  }
}
