public import AWSWire

extension IAM {
  /// A role that a managed policy is attached to.
  public struct PolicyRole: Structure {
    /// The role's name.
    public var roleName: String?
    /// The role's unique id.
    public var roleId: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("RoleName", &roleName)
      members.optional("RoleId", &roleId)
    }
  }
}
