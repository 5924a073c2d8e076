public import AWSWire

extension Organizations {
  /// Returns a policy.
  ///
  /// Source: AWS Organizations API Reference, "DescribePolicy".
  public enum DescribePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DescribePolicy", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.invalidInput, Organizations.Errors.policyNotFound, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests, Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's id.
      public var policyId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyId", &policyId, .maximumLength(130), .pattern(.organizationsPolicyID))
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
