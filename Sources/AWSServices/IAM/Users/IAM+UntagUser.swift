public import AWSWire

extension IAM {
  /// Removes tags from a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UntagUser".
  public enum UntagUser: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UntagUser", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.concurrentModification, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The keys of the tags.
      public var tagKeys: [String] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required("TagKeys", &tagKeys, .maximumLength(50))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
