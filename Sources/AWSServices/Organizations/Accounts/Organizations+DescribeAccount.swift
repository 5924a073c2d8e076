public import AWSWire

extension Organizations {
  /// Describes an account.
  ///
  /// Source: AWS Organizations API Reference, "DescribeAccount".
  public enum DescribeAccount: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DescribeAccount", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.accountNotFound,
        Organizations.Errors.awsOrganizationsNotInUse, Organizations.Errors.invalidInput,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account's id.
      public var accountId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AccountId", &accountId, .maximumLength(12), .pattern(.organizationsAccountID))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The account.
      public var account: Account?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Account", &account)
      }
    }
  }
}
