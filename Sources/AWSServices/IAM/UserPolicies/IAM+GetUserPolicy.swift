public import AWSWire

extension IAM {
  /// Returns an inline policy of a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetUserPolicy".
  public enum GetUserPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetUserPolicy", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The policy's name.
      public var policyName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required(
          "PolicyName", &policyName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The policy's name.
      public var policyName: String = ""
      /// The policy as JSON; percent-encoded in answers.
      public var policyDocument: String = ""

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName)
        members.required("PolicyName", &policyName)
        members.required("PolicyDocument", &policyDocument)
      }
    }
  }
}
