public import AWSWire
public import Cryptography
public import Identity

extension IAM {
  /// A new access key with its secret.
  public struct AccessKey: Structure {
    /// The user's name.
    public var userName: String?
    /// The id of the access key.
    public var accessKeyId: String = ""
    /// Whether it works.
    public var status: CredentialStatus = ""
    /// The secret access key.
    public var secretAccessKey: Secret = Secret("")
    /// When it was made.
    public var createDate: Timestamp?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.expected("UserName", &userName)
      members.required("AccessKeyId", &accessKeyId)
      members.required("Status", &status)
      members.required("SecretAccessKey", &secretAccessKey)
      members.optional("CreateDate", &createDate)
    }
  }
}
