public import AWSWire

extension Organizations {
  /// Attaches a policy to a root, organizational unit or account.
  ///
  /// Source: AWS Organizations API Reference, "AttachPolicy".
  public enum AttachPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AttachPolicy", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.duplicatePolicyAttachment, Organizations.Errors.invalidInput,
        Organizations.Errors.policyNotFound, Organizations.Errors.policyTypeNotEnabled,
        Organizations.Errors.service, Organizations.Errors.targetNotFound,
        Organizations.Errors.tooManyRequests, Organizations.Errors.unsupportedAPIEndpoint,
        Organizations.Errors.policyChangesInProgress,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's id.
      public var policyId: String = ""
      /// The id of the root, organizational unit or account.
      public var targetId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyId", &policyId, .maximumLength(130), .pattern(.organizationsPolicyID))
        members.required("TargetId", &targetId, .maximumLength(100), .pattern(.organizationsTargetID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
