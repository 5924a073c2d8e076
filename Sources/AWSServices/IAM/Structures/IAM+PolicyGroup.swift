public import AWSWire

extension IAM {
  /// A group that a managed policy is attached to.
  public struct PolicyGroup: Structure {
    /// The group's name.
    public var groupName: String?
    /// The group's unique id.
    public var groupId: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("GroupName", &groupName)
      members.optional("GroupId", &groupId)
    }
  }
}
