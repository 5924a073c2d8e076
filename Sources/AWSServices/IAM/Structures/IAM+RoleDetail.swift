public import AWSWire
public import Identity

extension IAM {
  /// A role with its policies.
  public struct RoleDetail: Structure {
    /// Its path.
    public var path: String?
    /// The role's name.
    public var roleName: String?
    /// The role's unique id.
    public var roleId: String?
    /// Its ARN.
    public var arn: String?
    /// When it was made.
    public var createDate: Timestamp?
    /// The trust policy, as JSON; percent-encoded in answers.
    public var assumeRolePolicyDocument: String?
    /// The instance profiles that hold the role.
    public var instanceProfileList: [InstanceProfile]?
    /// The role's inline policies.
    public var rolePolicyList: [PolicyDetail]?
    /// The managed policies attached to it.
    public var attachedManagedPolicies: [AttachedPolicy]?
    /// Its permissions boundary.
    public var permissionsBoundary: AttachedPermissionsBoundary?
    /// The tags.
    public var tags: [Tag]?
    /// When and where it was last used.
    public var roleLastUsed: RoleLastUsed?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Path", &path)
      members.optional("RoleName", &roleName)
      members.optional("RoleId", &roleId)
      members.optional("Arn", &arn)
      members.optional("CreateDate", &createDate)
      members.optional("AssumeRolePolicyDocument", &assumeRolePolicyDocument)
      members.optional("InstanceProfileList", &instanceProfileList)
      members.optional("RolePolicyList", &rolePolicyList)
      members.optional("AttachedManagedPolicies", &attachedManagedPolicies)
      members.optional("PermissionsBoundary", &permissionsBoundary)
      members.optional("Tags", &tags)
      members.optional("RoleLastUsed", &roleLastUsed)
    }
  }
}
