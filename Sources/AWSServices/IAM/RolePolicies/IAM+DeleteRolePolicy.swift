public import AWSWire

extension IAM {
  /// Deletes an inline policy of a role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteRolePolicy".
  public enum DeleteRolePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteRolePolicy", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.unmodifiableEntity,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// The policy's name.
      public var policyName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required(
          "PolicyName", &policyName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
