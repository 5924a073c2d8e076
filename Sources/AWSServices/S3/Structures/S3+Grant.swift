public import AWSWire

extension S3 {
  /// One permission for one grantee.
  public struct Grant: Structure {
    /// Who gets the permission.
    public var grantee: Grantee?
    /// The permission.
    public var permission: Permission?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Grantee", &grantee)
      members.optional("Permission", &permission)
    }
  }
}
