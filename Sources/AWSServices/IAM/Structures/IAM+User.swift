public import AWSWire
public import Identity

extension IAM {
  /// A user; of the root user IAM says only id, ARN and dates.
  public struct User: Structure {
    /// Its path.
    public var path: String?
    /// The user's name.
    public var userName: String?
    /// The user's unique id; of a root user, the account's id.
    public var userId: String = ""
    /// Its ARN.
    public var arn: String = ""
    /// When it was made.
    public var createDate: Timestamp = Timestamp(seconds: 0)
    /// When its password was last used; absent where it never was.
    public var passwordLastUsed: Timestamp?
    /// Its permissions boundary.
    public var permissionsBoundary: AttachedPermissionsBoundary?
    /// The tags.
    public var tags: [Tag]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.expected("Path", &path)
      members.expected("UserName", &userName)
      members.required("UserId", &userId)
      members.required("Arn", &arn)
      members.required("CreateDate", &createDate)
      members.optional("PasswordLastUsed", &passwordLastUsed)
      members.optional("PermissionsBoundary", &permissionsBoundary)
      members.optional("Tags", &tags)
    }
  }
}
