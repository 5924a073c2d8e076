public import AWSWire

extension IAM {
  /// Renames or moves a group.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UpdateGroup".
  public enum UpdateGroup: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdateGroup", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.entityAlreadyExists, IAM.Errors.limitExceeded,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The group's name.
      public var groupName: String = ""
      /// The new path.
      public var newPath: String?
      /// The new name.
      public var newGroupName: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("GroupName", &groupName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.optional("NewPath", &newPath, .minimumLength(1), .maximumLength(512), .pattern(.iamPath))
        members.optional(
          "NewGroupName", &newGroupName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
