public import AWSWire

extension IAM {
  /// A managed policy attached to something.
  public struct AttachedPolicy: Structure {
    /// The policy's name.
    public var policyName: String?
    /// The policy's ARN.
    public var policyArn: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("PolicyName", &policyName)
      members.optional("PolicyArn", &policyArn)
    }
  }
}
