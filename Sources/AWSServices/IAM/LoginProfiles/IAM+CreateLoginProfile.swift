public import AWSWire
public import Cryptography

extension IAM {
  /// Gives a user a password; in a root session, opens the recovery of the root user's.
  ///
  /// In a root session neither name nor password may be given. Source: AWS Identity and Access Management
  /// API Reference, "CreateLoginProfile".
  public enum CreateLoginProfile: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateLoginProfile", of: service,
      errors: [
        IAM.Errors.entityAlreadyExists, IAM.Errors.noSuchEntity, IAM.Errors.passwordPolicyViolation,
        IAM.Errors.limitExceeded, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name; the caller's own user where absent.
      public var userName: String?
      /// The password.
      public var password: Secret?
      /// Whether the password must be changed at the next sign-in.
      public var passwordResetRequired: Bool?
      /// The longest session of a sign-in to the console, in seconds; absent where nothing is set.
      public var maxSigninSessionDuration: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserName", &userName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.optional(
          "Password", &password, .minimumLength(1), .maximumLength(128), .pattern(.policyDocument))
        members.optional("PasswordResetRequired", &passwordResetRequired)
        members.optional(
          "MaxSigninSessionDuration", &maxSigninSessionDuration, .minimum(3600), .maximum(7776000))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The login profile.
      public var loginProfile = LoginProfile()

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("LoginProfile", &loginProfile)
      }
    }
  }
}
