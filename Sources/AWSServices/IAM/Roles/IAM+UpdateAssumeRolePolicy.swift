public import AWSWire

extension IAM {
  /// Replaces a role's trust policy.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UpdateAssumeRolePolicy".
  public enum UpdateAssumeRolePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdateAssumeRolePolicy", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.malformedPolicyDocument, IAM.Errors.limitExceeded,
        IAM.Errors.unmodifiableEntity, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// The policy as JSON; percent-encoded in answers.
      public var policyDocument: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required(
          "PolicyDocument", &policyDocument, .minimumLength(1), .maximumLength(131072),
          .pattern(.policyDocument))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
