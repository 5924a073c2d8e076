public import AWSWire

extension IAM {
  /// What the permissions boundary decided.
  public struct PermissionsBoundaryDecisionDetail: Structure {
    /// Whether the permissions boundary allows the action.
    public var allowedByPermissionsBoundary: Bool?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("AllowedByPermissionsBoundary", &allowedByPermissionsBoundary)
    }
  }
}
