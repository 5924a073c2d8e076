public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Sets the primary contact of an account.
  ///
  /// Source: AWS Account Management API Reference, "PutContactInformation".
  public enum PutContactInformation: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutContactInformation", of: service, http: HTTPBinding(.post, "/putContactInformation"),
      errors: [
        AccountManagement.Errors.validation, AccountManagement.Errors.accessDenied,
        AccountManagement.Errors.tooManyRequests, AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The primary contact.
      public var contactInformation = ContactInformation()
      /// The account; the caller's own where absent.
      public var accountId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("ContactInformation", &contactInformation)
        members.optional("AccountId", &accountId, .pattern(.accountID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
