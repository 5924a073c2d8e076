public import AWSWire
public import Identity

extension Organizations {
  /// How the making of an account goes.
  public struct CreateAccountStatus: Structure {
    /// Its id.
    public var id: String?
    /// The account's name.
    public var accountName: String?
    /// How far it is.
    public var state: CreateAccountState?
    /// When it was asked for.
    public var requestedTimestamp: Timestamp?
    /// When it was done or failed.
    public var completedTimestamp: Timestamp?
    /// The account's id, once there is one.
    public var accountId: String?
    /// The id of the account in GovCloud, where one was made.
    public var govCloudAccountId: String?
    /// Why it failed.
    public var failureReason: CreateAccountFailureReason?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.optional("AccountName", &accountName)
      members.optional("State", &state)
      members.optional("RequestedTimestamp", &requestedTimestamp)
      members.optional("CompletedTimestamp", &completedTimestamp)
      members.optional("AccountId", &accountId)
      members.optional("GovCloudAccountId", &govCloudAccountId)
      members.optional("FailureReason", &failureReason)
    }
  }
}
