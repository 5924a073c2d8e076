public import AWSWire

extension IAM {
  /// Deletes an inline policy of a group.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteGroupPolicy".
  public enum DeleteGroupPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteGroupPolicy", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The group's name.
      public var groupName: String = ""
      /// The policy's name.
      public var policyName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("GroupName", &groupName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required(
          "PolicyName", &policyName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
