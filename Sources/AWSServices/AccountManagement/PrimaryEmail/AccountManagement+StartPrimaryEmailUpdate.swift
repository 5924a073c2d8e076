public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Sends a one-time code to the new address of a member account's root user.
  ///
  /// Only the management account and the delegated administrator may ask, and not for themselves. Source:
  /// AWS Account Management API Reference, "StartPrimaryEmailUpdate".
  public enum StartPrimaryEmailUpdate: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "StartPrimaryEmailUpdate", of: service, http: HTTPBinding(.post, "/startPrimaryEmailUpdate"),
      errors: [
        AccountManagement.Errors.resourceNotFound, AccountManagement.Errors.accessDenied,
        AccountManagement.Errors.validation, AccountManagement.Errors.conflict,
        AccountManagement.Errors.tooManyRequests, AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account; the caller's own where absent.
      public var accountId: String = ""
      /// The address of the root user.
      public var primaryEmail: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AccountId", &accountId, .pattern(.accountID))
        members.required("PrimaryEmail", &primaryEmail, .minimumLength(5), .maximumLength(64))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// How the change goes.
      public var status: PrimaryEmailUpdateStatus?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Status", &status)
      }
    }
  }
}
