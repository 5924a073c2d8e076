public import AWSWire

extension IAM {
  /// Says when and where an access key was last used.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetAccessKeyLastUsed".
  public enum GetAccessKeyLastUsed: Operation {
    /// Name, action and errors.
    public static let model = OperationModel("GetAccessKeyLastUsed", of: service, isReadOnly: true)

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of the access key.
      public var accessKeyId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "AccessKeyId", &accessKeyId, .minimumLength(16), .maximumLength(128), .pattern(.iamID))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The user's name.
      public var userName: String?
      /// When and where it was last used.
      public var accessKeyLastUsed: AccessKeyLastUsed?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserName", &userName)
        members.optional("AccessKeyLastUsed", &accessKeyLastUsed)
      }
    }
  }
}
