public import AWSWire

extension CloudTrail {
  /// A resource that an event names.
  public struct Resource: Structure {
    /// The resource's type, such as `AWS::IAM::User`.
    public var resourceType: String?
    /// The resource's name or ARN.
    public var resourceName: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("ResourceType", &resourceType)
      members.optional("ResourceName", &resourceName)
    }
  }
}
