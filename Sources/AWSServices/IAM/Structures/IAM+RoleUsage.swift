public import AWSWire

extension IAM {
  /// The resources of one Region that use a service-linked role.
  public struct RoleUsage: Structure {
    /// The Region.
    public var region: String?
    /// The ARNs of the resources.
    public var resources: [String]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Region", &region)
      members.optional("Resources", &resources)
    }
  }
}
