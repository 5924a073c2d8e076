public import AWSWire

extension IAM {
  /// Deletes an access key.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteAccessKey".
  public enum DeleteAccessKey: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteAccessKey", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name; the caller's own user where absent.
      public var userName: String?
      /// The id of the access key.
      public var accessKeyId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required(
          "AccessKeyId", &accessKeyId, .minimumLength(16), .maximumLength(128), .pattern(.iamID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
