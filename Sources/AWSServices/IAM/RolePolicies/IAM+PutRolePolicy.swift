public import AWSWire

extension IAM {
  /// Writes an inline policy of a role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "PutRolePolicy".
  public enum PutRolePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutRolePolicy", of: service,
      errors: [
        IAM.Errors.limitExceeded, IAM.Errors.malformedPolicyDocument, IAM.Errors.noSuchEntity,
        IAM.Errors.unmodifiableEntity, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// The policy's name.
      public var policyName: String = ""
      /// The policy as JSON; percent-encoded in answers.
      public var policyDocument: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
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
