public import AWSWire
public import Cryptography

extension IAM {
  /// Changes the caller's own password; never the root user's.
  ///
  /// Source: AWS Identity and Access Management API Reference, "ChangePassword".
  public enum ChangePassword: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ChangePassword", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.invalidUserType, IAM.Errors.limitExceeded,
        IAM.Errors.entityTemporarilyUnmodifiable, IAM.Errors.passwordPolicyViolation,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The password so far.
      public var oldPassword: Secret = Secret("")
      /// The new password.
      public var newPassword: Secret = Secret("")

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "OldPassword", &oldPassword, .minimumLength(1), .maximumLength(128), .pattern(.policyDocument))
        members.required(
          "NewPassword", &newPassword, .minimumLength(1), .maximumLength(128), .pattern(.policyDocument))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
