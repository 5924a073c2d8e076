public import AWSWire
public import Identity

extension IAM {
  /// A group with its policies.
  public struct GroupDetail: Structure {
    /// Its path.
    public var path: String?
    /// The group's name.
    public var groupName: String?
    /// The group's unique id.
    public var groupId: String?
    /// Its ARN.
    public var arn: String?
    /// When it was made.
    public var createDate: Timestamp?
    /// The group's inline policies.
    public var groupPolicyList: [PolicyDetail]?
    /// The managed policies attached to it.
    public var attachedManagedPolicies: [AttachedPolicy]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Path", &path)
      members.optional("GroupName", &groupName)
      members.optional("GroupId", &groupId)
      members.optional("Arn", &arn)
      members.optional("CreateDate", &createDate)
      members.optional("GroupPolicyList", &groupPolicyList)
      members.optional("AttachedManagedPolicies", &attachedManagedPolicies)
    }
  }
}
