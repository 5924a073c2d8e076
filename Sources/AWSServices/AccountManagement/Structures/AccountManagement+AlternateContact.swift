public import AWSWire

extension AccountManagement {
  /// The contact for billing, operations or security.
  public struct AlternateContact: Structure {
    /// The contact's name.
    public var name: String?
    /// The contact's title.
    public var title: String?
    /// The contact's e-mail address.
    public var emailAddress: String?
    /// The contact's telephone number.
    public var phoneNumber: String?
    /// What the contact is for.
    public var alternateContactType: AlternateContactType?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Name", &name)
      members.optional("Title", &title)
      members.optional("EmailAddress", &emailAddress)
      members.optional("PhoneNumber", &phoneNumber)
      members.optional("AlternateContactType", &alternateContactType)
    }
  }
}
