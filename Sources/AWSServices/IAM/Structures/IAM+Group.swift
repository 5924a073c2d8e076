public import AWSWire
public import Identity

extension IAM {
  /// A group of users.
  public struct Group: Structure {
    /// Its path.
    public var path: String = ""
    /// The group's name.
    public var groupName: String = ""
    /// The group's unique id.
    public var groupId: String = ""
    /// Its ARN.
    public var arn: String = ""
    /// When it was made.
    public var createDate: Timestamp = Timestamp(seconds: 0)

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Path", &path)
      members.required("GroupName", &groupName)
      members.required("GroupId", &groupId)
      members.required("Arn", &arn)
      members.required("CreateDate", &createDate)
    }
  }
}
