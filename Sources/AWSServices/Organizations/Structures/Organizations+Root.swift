public import AWSWire

extension Organizations {
  /// The root of the hierarchy.
  public struct Root: Structure {
    /// Its id.
    public var id: String?
    /// Its ARN.
    public var arn: String?
    /// Its name.
    public var name: String?
    /// The types of policies that are on.
    public var policyTypes: [PolicyTypeSummary]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.optional("Arn", &arn)
      members.optional("Name", &name)
      members.optional("PolicyTypes", &policyTypes)
    }
  }
}
