public import AWSWire

extension IAM {
  /// What the account's IAM users' passwords must be like.
  public struct PasswordPolicy: Structure {
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
    /// Whether passwords expire.
    public var expirePasswords: Bool?
    /// After how many days passwords expire.
    public var maxPasswordAge: Int?
    /// How many former passwords may not be used again.
    public var passwordReusePrevention: Int?
    /// Whether users with an expired password are locked out.
    public var hardExpiry: Bool?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("MinimumPasswordLength", &minimumPasswordLength)
      members.optional("RequireSymbols", &requireSymbols)
      members.optional("RequireNumbers", &requireNumbers)
      members.optional("RequireUppercaseCharacters", &requireUppercaseCharacters)
      members.optional("RequireLowercaseCharacters", &requireLowercaseCharacters)
      members.optional("AllowUsersToChangePassword", &allowUsersToChangePassword)
      members.optional("ExpirePasswords", &expirePasswords)
      members.optional("MaxPasswordAge", &maxPasswordAge)
      members.optional("PasswordReusePrevention", &passwordReusePrevention)
      members.optional("HardExpiry", &hardExpiry)
    }
  }
}
