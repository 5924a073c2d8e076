public import AWSWire

extension STS {
  /// The principal that a federated session acts as.
  public struct FederatedUser: Structure {
    /// The account's id, a colon, and the session's name.
    public var federatedUserId: String = ""
    /// The principal's ARN.
    public var arn: String = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("FederatedUserId", &federatedUserId)
      members.required("Arn", &arn)
    }
  }
}
