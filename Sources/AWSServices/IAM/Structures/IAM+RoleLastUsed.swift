public import AWSWire
public import Identity

extension IAM {
  /// When and where a role was last used.
  public struct RoleLastUsed: Structure {
    /// When it was last used; absent where it never was.
    public var lastUsedDate: Timestamp?
    /// The Region.
    public var region: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("LastUsedDate", &lastUsedDate)
      members.optional("Region", &region)
    }
  }
}
