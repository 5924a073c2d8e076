public import AWSWire

extension CloudTrail {
  /// The resources whose data events are recorded.
  public struct DataResource: Structure {
    /// The kind of resource, such as `AWS::S3::Object`.
    public var type: String?
    /// The ARNs of the resources, or what they begin with.
    public var values: [String]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Type", &type)
      members.optional("Values", &values)
    }
  }
}
