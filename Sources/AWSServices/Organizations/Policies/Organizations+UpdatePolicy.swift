public import AWSWire

extension Organizations {
  /// Changes a policy.
  ///
  /// Source: AWS Organizations API Reference, "UpdatePolicy".
  public enum UpdatePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdatePolicy", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.duplicatePolicy, Organizations.Errors.invalidInput,
        Organizations.Errors.malformedPolicyDocument, Organizations.Errors.policyNotFound,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
        Organizations.Errors.unsupportedAPIEndpoint, Organizations.Errors.policyChangesInProgress,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's id.
      public var policyId: String = ""
      /// Its name.
      public var name: String?
      /// Its description.
      public var description: String?
      /// The policy as JSON.
      public var content: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyId", &policyId, .maximumLength(130), .pattern(.organizationsPolicyID))
        members.optional(
          "Name", &name, .minimumLength(1), .maximumLength(128), .pattern(.organizationsAnything))
        members.optional("Description", &description, .maximumLength(512), .pattern(.organizationsAnything))
        members.optional("Content", &content, .minimumLength(1), .pattern(.organizationsAnything))
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
