public import AWSWire

extension IAM {
  /// Replaces the password policy; what is absent falls back to its default.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UpdateAccountPasswordPolicy".
  public enum UpdateAccountPasswordPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdateAccountPasswordPolicy", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.malformedPolicyDocument, IAM.Errors.limitExceeded,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The least length of a password.
      public var minimumPasswordLength: Int?
      /// Whether a password must have a symbol.
      public var requireSymbols: Bool?
      /// Whether a password must have a digit.
      public var requireNumbers: Bool?
      /// Whether a password must have an upper-case letter.
      public var requireUppercaseCharacters: Bool?
      /// Whether a password must have a lower-case letter.
      public var requireLowercaseCharacters: Bool?
      /// Whether users may change their own passwords.
      public var allowUsersToChangePassword: Bool?
      /// After how many days passwords expire.
      public var maxPasswordAge: Int?
      /// How many former passwords may not be used again.
      public var passwordReusePrevention: Int?
      /// Whether users with an expired password are locked out.
      public var hardExpiry: Bool?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("MinimumPasswordLength", &minimumPasswordLength, .minimum(6), .maximum(128))
        members.optional("RequireSymbols", &requireSymbols)
        members.optional("RequireNumbers", &requireNumbers)
        members.optional("RequireUppercaseCharacters", &requireUppercaseCharacters)
        members.optional("RequireLowercaseCharacters", &requireLowercaseCharacters)
        members.optional("AllowUsersToChangePassword", &allowUsersToChangePassword)
        members.optional("MaxPasswordAge", &maxPasswordAge, .minimum(1), .maximum(1095))
        members.optional("PasswordReusePrevention", &passwordReusePrevention, .minimum(1), .maximum(24))
        members.optional("HardExpiry", &hardExpiry)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
