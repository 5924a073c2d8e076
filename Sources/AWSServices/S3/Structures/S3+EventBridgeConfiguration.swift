public import AWSWire

extension S3 {
  /// That EventBridge is told of every event; it has no members.
  public struct EventBridgeConfiguration: Structure {

    /// Creates an empty value.
    public init() {}

    /// There are none.
    public mutating func members(_ members: inout Members) {
    }
  }
}
