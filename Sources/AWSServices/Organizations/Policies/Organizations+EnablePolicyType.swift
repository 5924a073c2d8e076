public import AWSWire

extension Organizations {
  /// Turns a type of policies on in a root.
  ///
  /// Source: AWS Organizations API Reference, "EnablePolicyType".
  public enum EnablePolicyType: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "EnablePolicyType", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.invalidInput, Organizations.Errors.policyTypeAlreadyEnabled,
        Organizations.Errors.rootNotFound, Organizations.Errors.service, Organizations.Errors.tooManyRequests,
        Organizations.Errors.policyTypeNotAvailableForOrganization,
        Organizations.Errors.unsupportedAPIEndpoint, Organizations.Errors.policyChangesInProgress,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The root's id.
      public var rootId: String = ""
      /// The type of policies.
      public var policyType: PolicyType = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RootId", &rootId, .maximumLength(34), .pattern(.organizationsRootID))
        members.required("PolicyType", &policyType)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The root.
      public var root: Root?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Root", &root)
      }
    }
  }
}
