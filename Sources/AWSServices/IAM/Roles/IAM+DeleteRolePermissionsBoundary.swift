public import AWSWire

extension IAM {
  /// Removes a role's permissions boundary.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteRolePermissionsBoundary".
  public enum DeleteRolePermissionsBoundary: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteRolePermissionsBoundary", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.unmodifiableEntity, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
