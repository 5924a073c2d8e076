public import AWSWire

extension IAM {
  /// Makes an access key.
  ///
  /// The secret is returned this once. Source: AWS Identity and Access Management API Reference,
  /// "CreateAccessKey".
  public enum CreateAccessKey: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateAccessKey", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name; the caller's own user where absent.
      public var userName: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The new access key.
      public var accessKey = AccessKey()

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AccessKey", &accessKey)
      }
    }
  }
}
