public import AWSWire

extension IAM {
  /// Returns an inline policy of a role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetRolePolicy".
  public enum GetRolePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetRolePolicy", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.serviceFailure])

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

    /// What a success returns.
    public struct Output: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// The policy's name.
      public var policyName: String = ""
      /// The policy as JSON; percent-encoded in answers.
      public var policyDocument: String = ""

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName)
        members.required("PolicyName", &policyName)
        members.required("PolicyDocument", &policyDocument)
      }
    }
  }
}
