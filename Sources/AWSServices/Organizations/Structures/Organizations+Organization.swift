public import AWSWire

extension Organizations {
  /// An organization.
  public struct Organization: Structure {
    /// Its id.
    public var id: String?
    /// Its ARN.
    public var arn: String?
    /// How much of Organizations is on.
    public var featureSet: OrganizationFeatureSet?
    /// The ARN of the management account.
    public var masterAccountArn: String?
    /// The id of the management account.
    public var masterAccountId: String?
    /// The e-mail address of the management account's root user.
    public var masterAccountEmail: String?
    /// Types of policies; AWS advises `ListRoots` instead.
    public var availablePolicyTypes: [PolicyTypeSummary]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.optional("Arn", &arn)
      members.optional("FeatureSet", &featureSet)
      members.optional("MasterAccountArn", &masterAccountArn)
      members.optional("MasterAccountId", &masterAccountId)
      members.optional("MasterAccountEmail", &masterAccountEmail)
      members.optional("AvailablePolicyTypes", &availablePolicyTypes)
    }
  }
}
