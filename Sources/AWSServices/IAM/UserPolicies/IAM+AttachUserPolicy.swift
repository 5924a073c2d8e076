public import AWSWire

extension IAM {
  /// Attaches a managed policy to a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "AttachUserPolicy".
  public enum AttachUserPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AttachUserPolicy", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.invalidInput,
        IAM.Errors.policyNotAttachable, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name.
      public var userName: String = ""
      /// The policy's ARN.
      public var policyArn: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
