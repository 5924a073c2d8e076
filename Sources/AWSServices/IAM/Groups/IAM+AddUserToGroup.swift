public import AWSWire

extension IAM {
  /// Puts a user into a group.
  ///
  /// Source: AWS Identity and Access Management API Reference, "AddUserToGroup".
  public enum AddUserToGroup: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AddUserToGroup", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The group's name.
      public var groupName: String = ""
      /// The user's name.
      public var userName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("GroupName", &groupName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
