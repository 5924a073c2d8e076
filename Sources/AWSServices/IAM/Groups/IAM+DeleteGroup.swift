public import AWSWire

extension IAM {
  /// Deletes a group that has nothing left.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteGroup".
  public enum DeleteGroup: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteGroup", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.deleteConflict, IAM.Errors.limitExceeded,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The group's name.
      public var groupName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("GroupName", &groupName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
