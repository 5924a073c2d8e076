public import AWSWire

extension IAM {
  /// Adds a version to a managed policy.
  ///
  /// Source: AWS Identity and Access Management API Reference, "CreatePolicyVersion".
  public enum CreatePolicyVersion: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreatePolicyVersion", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.malformedPolicyDocument, IAM.Errors.invalidInput,
        IAM.Errors.limitExceeded, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's ARN.
      public var policyArn: String = ""
      /// The policy as JSON; percent-encoded in answers.
      public var policyDocument: String = ""
      /// Whether the new version becomes the one in force.
      public var setAsDefault: Bool?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
        members.required(
          "PolicyDocument", &policyDocument, .minimumLength(1), .maximumLength(131072),
          .pattern(.policyDocument))
        members.optional("SetAsDefault", &setAsDefault)
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
