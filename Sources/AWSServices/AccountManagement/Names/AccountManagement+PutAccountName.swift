public import AWSWire
internal import HTTPMessage

extension AccountManagement {
  /// Renames an account.
  ///
  /// Source: AWS Account Management API Reference, "PutAccountName".
  public enum PutAccountName: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutAccountName", of: service, http: HTTPBinding(.post, "/putAccountName"),
      errors: [
        AccountManagement.Errors.accessDenied, AccountManagement.Errors.validation,
        AccountManagement.Errors.tooManyRequests, AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account's name.
      public var accountName: String = ""
      /// The account; the caller's own where absent.
      public var accountId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "AccountName", &accountName, .minimumLength(1), .maximumLength(50), .pattern(.accountName))
        members.optional("AccountId", &accountId, .pattern(.accountID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
