public import AWSWire

extension Organizations {
  /// Says how the making of an account goes.
  ///
  /// Source: AWS Organizations API Reference, "DescribeCreateAccountStatus".
  public enum DescribeCreateAccountStatus: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DescribeCreateAccountStatus", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.createAccountStatusNotFound, Organizations.Errors.invalidInput,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
        Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of the request to make an account.
      public var createAccountRequestId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "CreateAccountRequestId", &createAccountRequestId, .maximumLength(36),
          .pattern(.organizationsCreateAccountRequestID))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// How the making of the account goes.
      public var createAccountStatus: CreateAccountStatus?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("CreateAccountStatus", &createAccountStatus)
      }
    }
  }
}
