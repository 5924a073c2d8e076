public import AWSWire

extension IAM {
  /// Writes an inline policy of a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "PutUserPolicy".
  public enum PutUserPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutUserPolicy", of: service,
      errors: [
        IAM.Errors.limitExceeded, IAM.Errors.malformedPolicyDocument, IAM.Errors.noSuchEntity,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The policy's name.
      public var policyName: String = ""
      /// The policy as JSON; percent-encoded in answers.
      public var policyDocument: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required(
          "PolicyName", &policyName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required(
          "PolicyDocument", &policyDocument, .minimumLength(1), .maximumLength(131072),
          .pattern(.policyDocument))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
