public import AWSWire

extension STS {
  /// Says to which account an access key belongs.
  ///
  /// Source: AWS STS API Reference, "GetAccessKeyInfo".
  public enum GetAccessKeyInfo: Operation {
    /// Name, action and errors.
    public static let model = OperationModel("GetAccessKeyInfo", of: service, isReadOnly: true)

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of the access key.
      public var accessKeyId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "AccessKeyId", &accessKeyId, .minimumLength(16), .maximumLength(128), .pattern(.stsWord))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The account's id.
      public var account: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Account", &account)
      }
    }
  }
}
