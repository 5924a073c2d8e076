public import AWSWire

extension IAM {
  /// The policy that bounds what a user or role may do.
  public struct AttachedPermissionsBoundary: Structure {
    /// What kind of boundary it is.
    public var permissionsBoundaryType: PermissionsBoundaryAttachmentType?
    /// The ARN of the policy.
    public var permissionsBoundaryArn: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("PermissionsBoundaryType", &permissionsBoundaryType)
      members.optional("PermissionsBoundaryArn", &permissionsBoundaryArn)
    }
  }
}
