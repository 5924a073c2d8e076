public import AWSWire

extension S3 {
  /// Whom a permission is given to.
  public struct Grantee: Structure {
    /// A name to show; S3 has stopped to return it.
    public var displayName: String?
    /// The e-mail address of the account.
    public var emailAddress: String?
    /// The canonical id of an account.
    public var id: String?
    /// The kind.
    public var type: GranteeType = ""
    /// The URI of a predefined group.
    public var uri: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("DisplayName", &displayName)
      members.optional("EmailAddress", &emailAddress)
      members.optional("ID", &id)
      members.required("xsi:type", &type, in: .attribute)
      members.optional("URI", &uri)
    }
  }
}
