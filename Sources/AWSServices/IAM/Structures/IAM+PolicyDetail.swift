public import AWSWire

extension IAM {
  /// An inline policy.
  public struct PolicyDetail: Structure {
    /// The policy's name.
    public var policyName: String?
    /// The policy as JSON; percent-encoded in answers.
    public var policyDocument: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("PolicyName", &policyName)
      members.optional("PolicyDocument", &policyDocument)
    }
  }
}
