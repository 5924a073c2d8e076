public import AWSWire

extension IAM {
  /// Starts the deletion of a service-linked role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteServiceLinkedRole".
  public enum DeleteServiceLinkedRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteServiceLinkedRole", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The id of the deletion.
      public var deletionTaskId: String = ""

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("DeletionTaskId", &deletionTaskId)
      }
    }
  }
}
