public import AWSWire
public import Identity

extension Organizations {
  /// An account of the organization.
  public struct Account: Structure {
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
    /// The ids from the organization down to it, with slashes between and behind them.
    public var paths: [String]?
    /// How it came into the organization.
    public var joinedMethod: AccountJoinedMethod?
    /// When it came into the organization.
    public var joinedTimestamp: Timestamp?

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
      members.optional("Paths", &paths)
      members.optional("JoinedMethod", &joinedMethod)
      members.optional("JoinedTimestamp", &joinedTimestamp)
    }
  }
}
