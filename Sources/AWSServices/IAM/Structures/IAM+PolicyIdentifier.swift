public import AWSWire

extension IAM {
  /// A policy that a simulation leaves out; one member at most is set.
  public struct PolicyIdentifier: Structure {
    /// The kind of policies to leave out.
    public var policyType: PolicyIdentifierPolicyType?
    /// The policy's ARN.
    public var policyArn: String?
    /// An inline policy.
    public var inlinePolicyIdentifier: InlinePolicyIdentifier?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("PolicyType", &policyType)
      members.optional("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
      members.optional("InlinePolicyIdentifier", &inlinePolicyIdentifier)
    }
  }
}
