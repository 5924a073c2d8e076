public import AWSWire

extension Organizations {
  /// A policy without its text.
  public struct PolicySummary: Structure {
    /// Its id.
    public var id: String?
    /// Its ARN.
    public var arn: String?
    /// Its name.
    public var name: String?
    /// Its description.
    public var description: String?
    /// Its type.
    public var type: PolicyType?
    /// Whether it is AWS's own policy.
    public var awsManaged: Bool?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.optional("Arn", &arn)
      members.optional("Name", &name)
      members.optional("Description", &description)
      members.optional("Type", &type)
      members.optional("AwsManaged", &awsManaged)
    }
  }
}
