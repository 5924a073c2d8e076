public import AWSWire
internal import HTTPMessage
public import Identity

extension AccountManagement {
  /// Says how the change of a root user's address goes.
  ///
  /// Source: AWS Account Management API Reference, "GetPrimaryEmailUpdateStatus".
  public enum GetPrimaryEmailUpdateStatus: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetPrimaryEmailUpdateStatus", of: service, http: HTTPBinding(.post, "/getPrimaryEmailUpdateStatus"),
      isReadOnly: true,
      errors: [
        AccountManagement.Errors.resourceNotFound, AccountManagement.Errors.accessDenied,
        AccountManagement.Errors.validation, AccountManagement.Errors.tooManyRequests,
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
      /// How the change goes.
      public var status: PrimaryEmailUpdateStatus = ""
      /// When that changed last.
      public var updatedAt: Timestamp?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Status", &status)
        members.optional("UpdatedAt", &updatedAt)
      }
    }
  }
}
