public import AWSWire

extension IAM {
  /// Sets a user's permissions boundary.
  ///
  /// Source: AWS Identity and Access Management API Reference, "PutUserPermissionsBoundary".
  public enum PutUserPermissionsBoundary: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutUserPermissionsBoundary", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.invalidInput, IAM.Errors.policyNotAttachable,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The ARN of the policy that becomes its permissions boundary.
      public var permissionsBoundary: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required(
          "PermissionsBoundary", &permissionsBoundary, .minimumLength(20), .maximumLength(2048))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
