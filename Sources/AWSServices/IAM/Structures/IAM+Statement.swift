public import AWSWire

extension IAM {
  /// A statement that took part in a decision.
  public struct Statement: Structure {
    /// The name of the policy.
    public var sourcePolicyId: String?
    /// What kind of policy it is.
    public var sourcePolicyType: PolicySourceType?
    /// Where the statement begins.
    public var startPosition: Position?
    /// Where the statement ends.
    public var endPosition: Position?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("SourcePolicyId", &sourcePolicyId)
      members.optional("SourcePolicyType", &sourcePolicyType)
      members.optional("StartPosition", &startPosition)
      members.optional("EndPosition", &endPosition)
    }
  }
}
