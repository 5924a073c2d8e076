public import AWSWire

extension Organizations {
  /// Ends a member account's administration of an AWS service.
  ///
  /// Source: AWS Organizations API Reference, "DeregisterDelegatedAdministrator".
  public enum DeregisterDelegatedAdministrator: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeregisterDelegatedAdministrator", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.accountNotFound,
        Organizations.Errors.accountNotRegistered, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.invalidInput, Organizations.Errors.tooManyRequests, Organizations.Errors.service,
        Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account's id.
      public var accountId: String = ""
      /// The service principal of the AWS service.
      public var servicePrincipal: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AccountId", &accountId, .maximumLength(12), .pattern(.organizationsAccountID))
        members.required(
          "ServicePrincipal", &servicePrincipal, .minimumLength(1), .maximumLength(128),
          .pattern(.organizationsServicePrincipal))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
