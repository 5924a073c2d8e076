public import AWSWire

extension IAM {
  /// Sets a role's permissions boundary.
  ///
  /// Source: AWS Identity and Access Management API Reference, "PutRolePermissionsBoundary".
  public enum PutRolePermissionsBoundary: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutRolePermissionsBoundary", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.invalidInput, IAM.Errors.unmodifiableEntity,
        IAM.Errors.policyNotAttachable, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// The ARN of the policy that becomes its permissions boundary.
      public var permissionsBoundary: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required(
          "PermissionsBoundary", &permissionsBoundary, .minimumLength(20), .maximumLength(2048))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
