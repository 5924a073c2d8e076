public import AWSWire
public import Cryptography
internal import HTTPMessage

extension AccountManagement {
  /// Confirms the new address of a member account's root user by the code.
  ///
  /// The code lives 24 hours; password and MFA of the root user stay as they are. Source: AWS Account
  /// Management API Reference, "AcceptPrimaryEmailUpdate".
  public enum AcceptPrimaryEmailUpdate: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AcceptPrimaryEmailUpdate", of: service, http: HTTPBinding(.post, "/acceptPrimaryEmailUpdate"),
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
      /// The one-time code that was sent to the new address.
      public var otp: Secret = Secret("")

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AccountId", &accountId, .pattern(.accountID))
        members.required("PrimaryEmail", &primaryEmail, .minimumLength(5), .maximumLength(64))
        members.required("Otp", &otp, .pattern(.accountOneTimeCode))
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
