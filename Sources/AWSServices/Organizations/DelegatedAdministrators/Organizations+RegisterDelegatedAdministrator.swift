public import AWSWire

extension Organizations {
  /// Lets a member account administer an AWS service for the organization.
  ///
  /// Source: AWS Organizations API Reference, "RegisterDelegatedAdministrator".
  public enum RegisterDelegatedAdministrator: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "RegisterDelegatedAdministrator", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.accountAlreadyRegistered,
        Organizations.Errors.accountNotFound, Organizations.Errors.awsOrganizationsNotInUse,
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
