public import AWSWire

extension IAM {
  /// Deletes a user that has nothing left.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteUser".
  public enum DeleteUser: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteUser", of: service,
      errors: [
        IAM.Errors.limitExceeded, IAM.Errors.noSuchEntity, IAM.Errors.deleteConflict,
        IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
