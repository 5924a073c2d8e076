public import AWSWire
public import Cryptography
public import Identity

extension STS {
  /// Temporary credentials.
  public struct SessionCredentials: Structure {
    /// The id of the access key.
    public var accessKeyId: String = ""
    /// The secret access key.
    public var secretAccessKey: Secret = Secret("")
    /// The session token, which every request must carry.
    public var sessionToken: Secret = Secret("")
    /// When the credentials end.
    public var expiration: Timestamp = Timestamp(seconds: 0)

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("AccessKeyId", &accessKeyId)
      members.required("SecretAccessKey", &secretAccessKey)
      members.required("SessionToken", &sessionToken)
      members.required("Expiration", &expiration)
    }
  }
}
