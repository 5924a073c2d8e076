public import AWSWire

extension IAM {
  /// Gives the account an alias.
  ///
  /// Source: AWS Identity and Access Management API Reference, "CreateAccountAlias".
  public enum CreateAccountAlias: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateAccountAlias", of: service,
      errors: [
        IAM.Errors.concurrentModification, IAM.Errors.entityAlreadyExists, IAM.Errors.limitExceeded,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The alias.
      public var accountAlias: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "AccountAlias", &accountAlias, .minimumLength(3), .maximumLength(63), .pattern(.iamAccountAlias))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
