public import AWSWire
public import Identity

extension Organizations {
  /// A member account that administers an AWS service.
  public struct DelegatedAdministrator: Structure {
    /// Its id.
    public var id: String?
    /// Its ARN.
    public var arn: String?
    /// The e-mail address of its root user.
    public var email: String?
    /// Its name.
    public var name: String?
    /// Its status.
    public var status: AccountStatus?
    /// Its state.
    public var state: AccountState?
    /// How it came into the organization.
    public var joinedMethod: AccountJoinedMethod?
    /// When it came into the organization.
    public var joinedTimestamp: Timestamp?
    /// When the administration began.
    public var delegationEnabledDate: Timestamp?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.optional("Arn", &arn)
      members.optional("Email", &email)
      members.optional("Name", &name)
      members.optional("Status", &status)
      members.optional("State", &state)
      members.optional("JoinedMethod", &joinedMethod)
      members.optional("JoinedTimestamp", &joinedTimestamp)
      members.optional("DelegationEnabledDate", &delegationEnabledDate)
    }
  }
}
