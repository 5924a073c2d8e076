public import AWSWire

extension IAM {
  /// Removes a user's permissions boundary.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteUserPermissionsBoundary".
  public enum DeleteUserPermissionsBoundary: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteUserPermissionsBoundary", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
