public import AWSWire

extension Organizations {
  /// Closes a member account; it stays suspended for 90 days.
  ///
  /// Source: AWS Organizations API Reference, "CloseAccount".
  public enum CloseAccount: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CloseAccount", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.accountAlreadyClosed,
        Organizations.Errors.accountNotFound, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.conflict,
        Organizations.Errors.constraintViolation, Organizations.Errors.invalidInput,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
        Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account's id.
      public var accountId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AccountId", &accountId, .maximumLength(12), .pattern(.organizationsAccountID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
