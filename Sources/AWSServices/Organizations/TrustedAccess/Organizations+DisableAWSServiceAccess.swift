public import AWSWire

extension Organizations {
  /// Ends the trust in an AWS service.
  ///
  /// Source: AWS Organizations API Reference, "DisableAWSServiceAccess".
  public enum DisableAWSServiceAccess: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DisableAWSServiceAccess", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.invalidInput, Organizations.Errors.service, Organizations.Errors.tooManyRequests,
        Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The service principal of the AWS service.
      public var servicePrincipal: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "ServicePrincipal", &servicePrincipal, .minimumLength(1), .maximumLength(128),
          .pattern(.organizationsServicePrincipal))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
