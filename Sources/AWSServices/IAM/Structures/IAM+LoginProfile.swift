public import AWSWire
public import Identity

extension IAM {
  /// That a user has a password.
  public struct LoginProfile: Structure {
    /// The user's name.
    public var userName: String?
    /// When it was made.
    public var createDate: Timestamp = Timestamp(seconds: 0)
    /// Whether the password must be changed at the next sign-in.
    public var passwordResetRequired: Bool?
    /// The longest session of a sign-in to the console, in seconds; absent where nothing is set.
    public var maxSigninSessionDuration: Int?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.expected("UserName", &userName)
      members.required("CreateDate", &createDate)
      members.optional("PasswordResetRequired", &passwordResetRequired)
      members.optional("MaxSigninSessionDuration", &maxSigninSessionDuration)
    }
  }
}
