public import AWSWire

extension Organizations {
  /// Makes a policy.
  ///
  /// Source: AWS Organizations API Reference, "CreatePolicy".
  public enum CreatePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreatePolicy", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.duplicatePolicy, Organizations.Errors.invalidInput,
        Organizations.Errors.malformedPolicyDocument,
        Organizations.Errors.policyTypeNotAvailableForOrganization, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests, Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy as JSON.
      public var content: String = ""
      /// Its description.
      public var description: String = ""
      /// Its name.
      public var name: String = ""
      /// Its type.
      public var type: PolicyType = ""
      /// The tags.
      public var tags: [Tag]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Content", &content, .minimumLength(1), .pattern(.organizationsAnything))
        members.required("Description", &description, .maximumLength(512), .pattern(.organizationsAnything))
        members.required(
          "Name", &name, .minimumLength(1), .maximumLength(128), .pattern(.organizationsAnything))
        members.required("Type", &type)
        members.optional("Tags", &tags)
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
