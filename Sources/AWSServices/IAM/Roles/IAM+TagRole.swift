public import AWSWire

extension IAM {
  /// Adds tags to a role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "TagRole".
  public enum TagRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "TagRole", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.invalidInput,
        IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// The tags.
      public var tags: [Tag] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required("Tags", &tags, .maximumLength(50))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
