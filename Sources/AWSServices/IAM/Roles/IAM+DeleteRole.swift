public import AWSWire

extension IAM {
  /// Deletes a role that has nothing left.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteRole".
  public enum DeleteRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteRole", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.deleteConflict, IAM.Errors.limitExceeded,
        IAM.Errors.unmodifiableEntity, IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

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
