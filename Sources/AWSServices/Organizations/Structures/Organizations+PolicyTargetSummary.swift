public import AWSWire

extension Organizations {
  /// What a policy is attached to.
  public struct PolicyTargetSummary: Structure {
    /// The id of the root, organizational unit or account.
    public var targetId: String?
    /// Its ARN.
    public var arn: String?
    /// Its name.
    public var name: String?
    /// Its type.
    public var type: TargetType?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("TargetId", &targetId)
      members.optional("Arn", &arn)
      members.optional("Name", &name)
      members.optional("Type", &type)
    }
  }
}
