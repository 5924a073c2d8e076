public import AWSWire

extension IAM {
  /// Makes a group.
  ///
  /// Source: AWS Identity and Access Management API Reference, "CreateGroup".
  public enum CreateGroup: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateGroup", of: service,
      errors: [
        IAM.Errors.limitExceeded, IAM.Errors.entityAlreadyExists, IAM.Errors.noSuchEntity,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// Its path.
      public var path: String?
      /// The group's name.
      public var groupName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Path", &path, .minimumLength(1), .maximumLength(512), .pattern(.iamPath))
        members.required("GroupName", &groupName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The group.
      public var group = Group()

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Group", &group)
      }
    }
  }
}
