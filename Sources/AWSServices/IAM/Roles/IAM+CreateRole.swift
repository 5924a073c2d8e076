public import AWSWire

extension IAM {
  /// Makes a role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "CreateRole".
  public enum CreateRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateRole", of: service,
      errors: [
        IAM.Errors.limitExceeded, IAM.Errors.invalidInput, IAM.Errors.entityAlreadyExists,
        IAM.Errors.malformedPolicyDocument, IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// Its path.
      public var path: String?
      /// The role's name.
      public var roleName: String = ""
      /// The trust policy, as JSON; percent-encoded in answers.
      public var assumeRolePolicyDocument: String = ""
      /// Its description.
      public var description: String?
      /// The longest session, in seconds.
      public var maxSessionDuration: Int?
      /// The longest session of a sign-in to the console, in seconds; absent where nothing is set.
      public var maxSigninSessionDuration: Int?
      /// The ARN of the policy that becomes its permissions boundary.
      public var permissionsBoundary: String?
      /// The tags.
      public var tags: [Tag]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Path", &path, .minimumLength(1), .maximumLength(512), .pattern(.iamPath))
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required(
          "AssumeRolePolicyDocument", &assumeRolePolicyDocument, .minimumLength(1), .maximumLength(131072),
          .pattern(.policyDocument))
        members.optional("Description", &description, .maximumLength(1000), .pattern(.iamRoleDescription))
        members.optional("MaxSessionDuration", &maxSessionDuration, .minimum(3600), .maximum(43200))
        members.optional(
          "MaxSigninSessionDuration", &maxSigninSessionDuration, .minimum(3600), .maximum(7776000))
        members.optional(
          "PermissionsBoundary", &permissionsBoundary, .minimumLength(20), .maximumLength(2048))
        members.optional("Tags", &tags, .maximumLength(50))
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
