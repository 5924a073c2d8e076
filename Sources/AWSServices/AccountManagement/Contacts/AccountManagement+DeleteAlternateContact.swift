public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Deletes the contact for billing, operations or security.
  ///
  /// Source: AWS Account Management API Reference, "DeleteAlternateContact".
  public enum DeleteAlternateContact: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteAlternateContact", of: service, http: HTTPBinding(.post, "/deleteAlternateContact"),
      errors: [
        AccountManagement.Errors.resourceNotFound, AccountManagement.Errors.validation,
        AccountManagement.Errors.accessDenied, AccountManagement.Errors.tooManyRequests,
        AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// What the contact is for.
      public var alternateContactType: AlternateContactType = ""
      /// The account; the caller's own where absent.
      public var accountId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AlternateContactType", &alternateContactType)
        members.optional("AccountId", &accountId, .pattern(.accountID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
