public import AWSWire

extension IAM {
  /// Makes a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "CreateUser".
  public enum CreateUser: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateUser", of: service,
      errors: [
        IAM.Errors.limitExceeded, IAM.Errors.entityAlreadyExists, IAM.Errors.noSuchEntity,
        IAM.Errors.invalidInput, IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// Its path.
      public var path: String?
      /// The user's name.
      public var userName: String = ""
      /// The ARN of the policy that becomes its permissions boundary.
      public var permissionsBoundary: String?
      /// The tags.
      public var tags: [Tag]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Path", &path, .minimumLength(1), .maximumLength(512), .pattern(.iamPath))
        members.required("UserName", &userName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.optional(
          "PermissionsBoundary", &permissionsBoundary, .minimumLength(20), .maximumLength(2048))
        members.optional("Tags", &tags, .maximumLength(50))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The user.
      public var user: User?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("User", &user)
      }
    }
  }
}
