public import AWSWire

extension Organizations {
  /// Deletes a policy that is attached to nothing.
  ///
  /// Source: AWS Organizations API Reference, "DeletePolicy".
  public enum DeletePolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeletePolicy", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.invalidInput,
        Organizations.Errors.policyInUse, Organizations.Errors.policyNotFound, Organizations.Errors.service,
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

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
