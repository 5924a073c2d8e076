public import AWSWire

extension IAM {
  /// Removes tags from a role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UntagRole".
  public enum UntagRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UntagRole", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.concurrentModification, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// The keys of the tags.
      public var tagKeys: [String] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required("TagKeys", &tagKeys, .maximumLength(50))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
