public import AWSWire

extension IAM {
  /// Returns the password policy for the account's IAM users.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetAccountPasswordPolicy".
  public enum GetAccountPasswordPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetAccountPasswordPolicy", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.serviceFailure])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// What a success returns.
    public struct Output: Structure {
      /// The password policy.
      public var passwordPolicy = PasswordPolicy()

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PasswordPolicy", &passwordPolicy)
      }
    }
  }
}
