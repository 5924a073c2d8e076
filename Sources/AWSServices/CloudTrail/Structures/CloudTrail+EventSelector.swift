public import AWSWire

extension CloudTrail {
  /// Which events are recorded.
  public struct EventSelector: Structure {
    /// Whether events that read, that write, or both are recorded.
    public var readWriteType: ReadWriteType?
    /// Whether management events are recorded.
    public var includeManagementEvents: Bool?
    /// The resources whose data events are recorded.
    public var dataResources: [DataResource]?
    /// The services whose management events are left out.
    public var excludeManagementEventSources: [String]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("ReadWriteType", &readWriteType)
      members.optional("IncludeManagementEvents", &includeManagementEvents)
      members.optional("DataResources", &dataResources)
      members.optional("ExcludeManagementEventSources", &excludeManagementEventSources)
    }
  }
}
