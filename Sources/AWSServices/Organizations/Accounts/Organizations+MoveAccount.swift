public import AWSWire

extension Organizations {
  /// Moves an account to another root or organizational unit.
  ///
  /// Source: AWS Organizations API Reference, "MoveAccount".
  public enum MoveAccount: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "MoveAccount", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.invalidInput,
        Organizations.Errors.sourceParentNotFound, Organizations.Errors.destinationParentNotFound,
        Organizations.Errors.duplicateAccount, Organizations.Errors.accountNotFound,
        Organizations.Errors.tooManyRequests, Organizations.Errors.concurrentModification,
        Organizations.Errors.awsOrganizationsNotInUse, Organizations.Errors.service,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account's id.
      public var accountId: String = ""
      /// The id of the root or organizational unit it comes from.
      public var sourceParentId: String = ""
      /// The id of the root or organizational unit it goes to.
      public var destinationParentId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AccountId", &accountId, .maximumLength(12), .pattern(.organizationsAccountID))
        members.required(
          "SourceParentId", &sourceParentId, .maximumLength(100), .pattern(.organizationsParentID))
        members.required(
          "DestinationParentId", &destinationParentId, .maximumLength(100), .pattern(.organizationsParentID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
