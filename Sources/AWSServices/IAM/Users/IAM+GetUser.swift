public import AWSWire

extension IAM {
  /// Describes a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetUser".
  public enum GetUser: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetUser", of: service, isReadOnly: true, errors: [IAM.Errors.noSuchEntity, IAM.Errors.serviceFailure])

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
      /// The user.
      public var user = User()

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("User", &user)
      }
    }
  }
}
