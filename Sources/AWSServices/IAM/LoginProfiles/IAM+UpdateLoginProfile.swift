public import AWSWire
public import Cryptography

extension IAM {
  /// Changes a user's password.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UpdateLoginProfile".
  public enum UpdateLoginProfile: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdateLoginProfile", of: service,
      errors: [
        IAM.Errors.entityTemporarilyUnmodifiable, IAM.Errors.noSuchEntity, IAM.Errors.passwordPolicyViolation,
        IAM.Errors.limitExceeded, IAM.Errors.invalidInput, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The password.
      public var password: Secret?
      /// Whether the password must be changed at the next sign-in.
      public var passwordResetRequired: Bool?
      /// The longest session of a sign-in to the console, in seconds; absent where nothing is set.
      public var maxSigninSessionDuration: Int?
      /// Whether the longest session of a sign-in is unset again.
      public var resetMaxSigninSessionDuration: Bool?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.optional(
          "Password", &password, .minimumLength(1), .maximumLength(128), .pattern(.policyDocument))
        members.optional("PasswordResetRequired", &passwordResetRequired)
        members.optional(
          "MaxSigninSessionDuration", &maxSigninSessionDuration, .minimum(3600), .maximum(7776000))
        members.optional("ResetMaxSigninSessionDuration", &resetMaxSigninSessionDuration)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
