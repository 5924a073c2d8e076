public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Sets the contact for billing, operations or security.
  ///
  /// Source: AWS Account Management API Reference, "PutAlternateContact".
  public enum PutAlternateContact: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutAlternateContact", of: service, http: HTTPBinding(.post, "/putAlternateContact"),
      errors: [
        AccountManagement.Errors.validation, AccountManagement.Errors.accessDenied,
        AccountManagement.Errors.tooManyRequests, AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The contact's name.
      public var name: String = ""
      /// The contact's title.
      public var title: String = ""
      /// The contact's e-mail address.
      public var emailAddress: String = ""
      /// The contact's telephone number.
      public var phoneNumber: String = ""
      /// What the contact is for.
      public var alternateContactType: AlternateContactType = ""
      /// The account; the caller's own where absent.
      public var accountId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Name", &name, .minimumLength(1), .maximumLength(64))
        members.required("Title", &title, .minimumLength(1), .maximumLength(50))
        members.required(
          "EmailAddress", &emailAddress, .minimumLength(1), .maximumLength(254), .pattern(.accountEmail))
        members.required(
          "PhoneNumber", &phoneNumber, .minimumLength(1), .maximumLength(25), .pattern(.accountPhone))
        members.required("AlternateContactType", &alternateContactType)
        members.optional("AccountId", &accountId, .pattern(.accountID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
