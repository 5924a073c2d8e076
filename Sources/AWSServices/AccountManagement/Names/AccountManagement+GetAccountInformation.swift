public import AWSWire
internal import HTTPMessage
public import Identity

extension AccountManagement {
  /// Returns an account's name, state and date of creation.
  ///
  /// Source: AWS Account Management API Reference, "GetAccountInformation".
  public enum GetAccountInformation: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetAccountInformation", of: service, http: HTTPBinding(.post, "/getAccountInformation"),
      isReadOnly: true,
      errors: [
        AccountManagement.Errors.accessDenied, AccountManagement.Errors.validation,
        AccountManagement.Errors.tooManyRequests, AccountManagement.Errors.internalServer,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account; the caller's own where absent.
      public var accountId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("AccountId", &accountId, .pattern(.accountID))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The account; the caller's own where absent.
      public var accountId: String?
      /// The account's name.
      public var accountName: String?
      /// When the account was created.
      public var accountCreatedDate: Timestamp?
      /// Where the account is in its life.
      public var accountState: AccountState?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("AccountId", &accountId)
        members.optional("AccountName", &accountName)
        members.optional("AccountCreatedDate", &accountCreatedDate, time: .iso8601)
        members.optional("AccountState", &accountState)
      }
    }
  }
}
