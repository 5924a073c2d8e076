public import AWSWire
public import Identity

extension IAM {
  /// An access key without its secret.
  public struct AccessKeyMetadata: Structure {
    /// The user's name.
    public var userName: String?
    /// The id of the access key.
    public var accessKeyId: String?
    /// Whether it works.
    public var status: CredentialStatus?
    /// When it was made.
    public var createDate: Timestamp?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("UserName", &userName)
      members.optional("AccessKeyId", &accessKeyId)
      members.optional("Status", &status)
      members.optional("CreateDate", &createDate)
    }
  }
}
