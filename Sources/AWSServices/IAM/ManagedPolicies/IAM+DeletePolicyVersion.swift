public import AWSWire

extension IAM {
  /// Deletes a version that is not the default.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeletePolicyVersion".
  public enum DeletePolicyVersion: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeletePolicyVersion", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.invalidInput, IAM.Errors.deleteConflict,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's ARN.
      public var policyArn: String = ""
      /// The version's id.
      public var versionId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
        members.required("VersionId", &versionId, .pattern(.iamPolicyVersionID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
