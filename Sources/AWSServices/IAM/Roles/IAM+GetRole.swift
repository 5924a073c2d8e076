public import AWSWire

extension IAM {
  /// Describes a role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetRole".
  public enum GetRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetRole", of: service, isReadOnly: true, errors: [IAM.Errors.noSuchEntity, IAM.Errors.serviceFailure])

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

    /// What a success returns.
    public struct Output: Structure {
      /// The role.
      public var role = Role()

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Role", &role)
      }
    }
  }
}
