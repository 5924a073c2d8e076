public import AWSWire
public import Identity

extension IAM {
  /// A user with its policies and groups.
  public struct UserDetail: Structure {
    /// Its path.
    public var path: String?
    /// The user's name.
    public var userName: String?
    /// The user's unique id; of a root user, the account's id.
    public var userId: String?
    /// Its ARN.
    public var arn: String?
    /// When it was made.
    public var createDate: Timestamp?
    /// The user's inline policies.
    public var userPolicyList: [PolicyDetail]?
    /// The names of the groups the user is in.
    public var groupList: [String]?
    /// The managed policies attached to it.
    public var attachedManagedPolicies: [AttachedPolicy]?
    /// Its permissions boundary.
    public var permissionsBoundary: AttachedPermissionsBoundary?
    /// The tags.
    public var tags: [Tag]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Path", &path)
      members.optional("UserName", &userName)
      members.optional("UserId", &userId)
      members.optional("Arn", &arn)
      members.optional("CreateDate", &createDate)
      members.optional("UserPolicyList", &userPolicyList)
      members.optional("GroupList", &groupList)
      members.optional("AttachedManagedPolicies", &attachedManagedPolicies)
      members.optional("PermissionsBoundary", &permissionsBoundary)
      members.optional("Tags", &tags)
    }
  }
}
