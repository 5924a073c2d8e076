public import AWSWire

extension IAM {
  /// Returns a version of a managed policy.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetPolicyVersion".
  public enum GetPolicyVersion: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetPolicyVersion", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.invalidInput, IAM.Errors.serviceFailure])

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

    /// What a success returns.
    public struct Output: Structure {
      /// The version.
      public var policyVersion: PolicyVersion?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("PolicyVersion", &policyVersion)
      }
    }
  }
}
