public import AWSWire

extension IAM {
  /// The service control policies of one level of an organization.
  public struct OrderedOrganizationPolicy: Structure {
    /// The policies as JSON.
    public var serviceControlPolicyInputList: [String]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("ServiceControlPolicyInputList", &serviceControlPolicyInputList)
    }
  }
}
