public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Returns the primary contact of an account.
  ///
  /// Source: AWS Account Management API Reference, "GetContactInformation".
  public enum GetContactInformation: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetContactInformation", of: service, http: HTTPBinding(.post, "/getContactInformation"),
      isReadOnly: true,
      errors: [
        AccountManagement.Errors.resourceNotFound, AccountManagement.Errors.validation,
        AccountManagement.Errors.accessDenied, AccountManagement.Errors.tooManyRequests,
        AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account; the caller's own where absent.
      public var accountId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("AccountId", &accountId, .pattern(.accountID))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The primary contact.
      public var contactInformation: ContactInformation?
      /// Whether the telephone number was verified.
      public var verificationStatus: PhoneNumberVerificationStatus?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("ContactInformation", &contactInformation)
        members.optional("VerificationStatus", &verificationStatus)
      }
    }
  }
}
