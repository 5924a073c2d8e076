public import AWSWire
public import Identity

extension IAM {
  /// What hands a role to EC2 instances.
  public struct InstanceProfile: Structure {
    /// Its path.
    public var path: String = ""
    /// The instance profile's name.
    public var instanceProfileName: String = ""
    /// The instance profile's unique id.
    public var instanceProfileId: String = ""
    /// Its ARN.
    public var arn: String = ""
    /// When it was made.
    public var createDate: Timestamp = Timestamp(seconds: 0)
    /// The roles.
    public var roles: [Role] = []
    /// The tags.
    public var tags: [Tag]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Path", &path)
      members.required("InstanceProfileName", &instanceProfileName)
      members.required("InstanceProfileId", &instanceProfileId)
      members.required("Arn", &arn)
      members.required("CreateDate", &createDate)
      members.required("Roles", &roles)
      members.optional("Tags", &tags)
    }
  }
}
