public import AWSWire

extension IAM {
  /// Deletes an inline policy of a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteUserPolicy".
  public enum DeleteUserPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteUserPolicy", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.serviceFailure])

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

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
