public import AWSWire

extension IAM {
  /// Changes a role's description.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UpdateRoleDescription".
  public enum UpdateRoleDescription: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdateRoleDescription", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.unmodifiableEntity, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// Its description.
      public var description: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required("Description", &description, .maximumLength(1000), .pattern(.iamRoleDescription))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The role.
      public var role: Role?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Role", &role)
      }
    }
  }
}
