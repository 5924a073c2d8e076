public import AWSWire

extension IAM {
  /// Deletes a managed policy that has one version and no attachments.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeletePolicy".
  public enum DeletePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeletePolicy", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.invalidInput, IAM.Errors.deleteConflict,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's ARN.
      public var policyArn: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
