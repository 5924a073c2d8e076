public import AWSWire

extension IAM {
  /// A user that a managed policy is attached to.
  public struct PolicyUser: Structure {
    /// The user's name.
    public var userName: String?
    /// The user's unique id; of a root user, the account's id.
    public var userId: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("UserName", &userName)
      members.optional("UserId", &userId)
    }
  }
}
