public import AWSWire
public import Identity

extension IAM {
  /// A role.
  public struct Role: Structure {
    /// Its path.
    public var path: String = ""
    /// The role's name.
    public var roleName: String = ""
    /// The role's unique id.
    public var roleId: String = ""
    /// Its ARN.
    public var arn: String = ""
    /// When it was made.
    public var createDate: Timestamp = Timestamp(seconds: 0)
    /// The trust policy, as JSON; percent-encoded in answers.
    public var assumeRolePolicyDocument: String?
    /// Its description.
    public var description: String?
    /// The longest session, in seconds.
    public var maxSessionDuration: Int?
    /// The longest session of a sign-in to the console, in seconds; absent where nothing is set.
    public var maxSigninSessionDuration: Int?
    /// Its permissions boundary.
    public var permissionsBoundary: AttachedPermissionsBoundary?
    /// The tags.
    public var tags: [Tag]?
    /// When and where it was last used.
    public var roleLastUsed: RoleLastUsed?
    /// The template it was made from.
    public var sourceRoleTemplate: SourceRoleTemplate?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Path", &path)
      members.required("RoleName", &roleName)
      members.required("RoleId", &roleId)
      members.required("Arn", &arn)
      members.required("CreateDate", &createDate)
      members.optional("AssumeRolePolicyDocument", &assumeRolePolicyDocument)
      members.optional("Description", &description)
      members.optional("MaxSessionDuration", &maxSessionDuration)
      members.optional("MaxSigninSessionDuration", &maxSigninSessionDuration)
      members.optional("PermissionsBoundary", &permissionsBoundary)
      members.optional("Tags", &tags)
      members.optional("RoleLastUsed", &roleLastUsed)
      members.optional("SourceRoleTemplate", &sourceRoleTemplate)
    }
  }
}
