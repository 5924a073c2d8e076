public import AWSWire

extension IAM {
  /// Makes a managed policy.
  ///
  /// Source: AWS Identity and Access Management API Reference, "CreatePolicy".
  public enum CreatePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreatePolicy", of: service,
      errors: [
        IAM.Errors.invalidInput, IAM.Errors.limitExceeded, IAM.Errors.entityAlreadyExists,
        IAM.Errors.malformedPolicyDocument, IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's name.
      public var policyName: String = ""
      /// Its path.
      public var path: String?
      /// The policy as JSON; percent-encoded in answers.
      public var policyDocument: String = ""
      /// Its description.
      public var description: String?
      /// The tags.
      public var tags: [Tag]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "PolicyName", &policyName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.optional("Path", &path, .minimumLength(1), .maximumLength(512), .pattern(.iamPolicyPath))
        members.required(
          "PolicyDocument", &policyDocument, .minimumLength(1), .maximumLength(131072),
          .pattern(.policyDocument))
        members.optional("Description", &description, .maximumLength(1000))
        members.optional("Tags", &tags, .maximumLength(50))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The policy.
      public var policy: Policy?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Policy", &policy)
      }
    }
  }
}
