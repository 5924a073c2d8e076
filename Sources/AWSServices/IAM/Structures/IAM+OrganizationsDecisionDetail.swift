public import AWSWire

extension IAM {
  /// What the organization's policies decided.
  public struct OrganizationsDecisionDetail: Structure {
    /// Whether the organization's policies allow the action.
    public var allowedByOrganizations: Bool?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("AllowedByOrganizations", &allowedByOrganizations)
    }
  }
}
