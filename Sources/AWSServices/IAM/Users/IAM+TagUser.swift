public import AWSWire

extension IAM {
  /// Adds tags to a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "TagUser".
  public enum TagUser: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "TagUser", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.invalidInput,
        IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The tags.
      public var tags: [Tag] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required("Tags", &tags, .maximumLength(50))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
