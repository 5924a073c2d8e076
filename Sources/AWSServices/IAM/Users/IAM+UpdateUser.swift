public import AWSWire

extension IAM {
  /// Renames or moves a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UpdateUser".
  public enum UpdateUser: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdateUser", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.entityAlreadyExists,
        IAM.Errors.entityTemporarilyUnmodifiable, IAM.Errors.concurrentModification,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The new path.
      public var newPath: String?
      /// The new name.
      public var newUserName: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.optional("NewPath", &newPath, .minimumLength(1), .maximumLength(512), .pattern(.iamPath))
        members.optional(
          "NewUserName", &newUserName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
