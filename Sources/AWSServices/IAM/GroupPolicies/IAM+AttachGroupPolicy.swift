public import AWSWire

extension IAM {
  /// Attaches a managed policy to a group.
  ///
  /// Source: AWS Identity and Access Management API Reference, "AttachGroupPolicy".
  public enum AttachGroupPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AttachGroupPolicy", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.invalidInput,
        IAM.Errors.policyNotAttachable, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The group's name.
      public var groupName: String = ""
      /// The policy's ARN.
      public var policyArn: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("GroupName", &groupName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
