public import AWSWire

extension IAM {
  /// Attaches a managed policy to a role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "AttachRolePolicy".
  public enum AttachRolePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AttachRolePolicy", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.invalidInput,
        IAM.Errors.unmodifiableEntity, IAM.Errors.policyNotAttachable, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// The policy's ARN.
      public var policyArn: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
