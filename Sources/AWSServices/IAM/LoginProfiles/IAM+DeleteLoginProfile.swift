public import AWSWire

extension IAM {
  /// Takes a user's password away.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteLoginProfile".
  public enum DeleteLoginProfile: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteLoginProfile", of: service,
      errors: [
        IAM.Errors.entityTemporarilyUnmodifiable, IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name; the caller's own user where absent.
      public var userName: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserName", &userName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
