public import AWSWire

extension S3 {
  /// How a bucket locks its objects.
  public struct ObjectLockConfiguration: Structure {
    /// Whether object lock is on.
    public var objectLockEnabled: ObjectLockEnabled?
    /// The rule for new objects.
    public var rule: ObjectLockRule?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("ObjectLockEnabled", &objectLockEnabled)
      members.optional("Rule", &rule)
    }
  }
}
