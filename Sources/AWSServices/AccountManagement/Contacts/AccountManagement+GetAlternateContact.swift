public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Returns the contact for billing, operations or security.
  ///
  /// Source: AWS Account Management API Reference, "GetAlternateContact".
  public enum GetAlternateContact: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetAlternateContact", of: service, http: HTTPBinding(.post, "/getAlternateContact"), isReadOnly: true,
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

    /// What a success returns.
    public struct Output: Structure {
      /// The contact.
      public var alternateContact: AlternateContact?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("AlternateContact", &alternateContact)
      }
    }
  }
}
