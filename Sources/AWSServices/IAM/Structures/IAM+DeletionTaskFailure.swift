public import AWSWire

extension IAM {
  /// Why a service-linked role could not be deleted.
  public struct DeletionTaskFailure: Structure {
    /// Why it failed.
    public var reason: String?
    /// The resources that still use the role.
    public var roleUsageList: [RoleUsage]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Reason", &reason)
      members.optional("RoleUsageList", &roleUsageList)
    }
  }
}
