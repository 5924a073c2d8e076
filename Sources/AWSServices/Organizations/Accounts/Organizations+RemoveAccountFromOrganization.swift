public import AWSWire

extension Organizations {
  /// Makes a member account stand alone.
  ///
  /// Source: AWS Organizations API Reference, "RemoveAccountFromOrganization".
  public enum RemoveAccountFromOrganization: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "RemoveAccountFromOrganization", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.accountNotFound,
        Organizations.Errors.awsOrganizationsNotInUse, Organizations.Errors.concurrentModification,
        Organizations.Errors.constraintViolation, Organizations.Errors.invalidInput,
        Organizations.Errors.masterCannotLeaveOrganization, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests,
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
