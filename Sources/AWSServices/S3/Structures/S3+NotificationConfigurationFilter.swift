public import AWSWire

extension S3 {
  /// Which objects are told of.
  public struct NotificationConfigurationFilter: Structure {
    /// Which keys are told of.
    public var key: S3KeyFilter?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("S3Key", &key)
    }
  }
}
