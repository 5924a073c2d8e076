public import AWSWire

extension S3 {
  /// The rule for new objects.
  public struct ObjectLockRule: Structure {
    /// How long new objects are locked.
    public var defaultRetention: DefaultRetention?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("DefaultRetention", &defaultRetention)
    }
  }
}
