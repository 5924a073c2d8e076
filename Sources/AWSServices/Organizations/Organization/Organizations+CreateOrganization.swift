public import AWSWire

extension Organizations {
  /// Makes the caller's account the management account of a new organization.
  ///
  /// Source: AWS Organizations API Reference, "CreateOrganization".
  public enum CreateOrganization: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateOrganization", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.alreadyInOrganization,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.invalidInput, Organizations.Errors.service, Organizations.Errors.tooManyRequests,
        Organizations.Errors.accessDeniedForDependency,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// How much of Organizations is on.
      public var featureSet: OrganizationFeatureSet?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("FeatureSet", &featureSet)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The organization.
      public var organization: Organization?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Organization", &organization)
      }
    }
  }
}
