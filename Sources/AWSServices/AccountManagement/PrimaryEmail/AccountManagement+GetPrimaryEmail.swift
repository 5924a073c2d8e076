public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Returns the address of a member account's root user.
  ///
  /// Source: AWS Account Management API Reference, "GetPrimaryEmail".
  public enum GetPrimaryEmail: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetPrimaryEmail", of: service, http: HTTPBinding(.post, "/getPrimaryEmail"), isReadOnly: true,
      errors: [
        AccountManagement.Errors.resourceNotFound, AccountManagement.Errors.accessDenied,
        AccountManagement.Errors.validation, AccountManagement.Errors.tooManyRequests,
        AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account; the caller's own where absent.
      public var accountId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AccountId", &accountId, .pattern(.accountID))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The address of the root user.
      public var primaryEmail: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("PrimaryEmail", &primaryEmail)
      }
    }
  }
}
