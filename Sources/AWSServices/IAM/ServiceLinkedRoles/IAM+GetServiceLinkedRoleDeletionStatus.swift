public import AWSWire

extension IAM {
  /// Says how the deletion of a service-linked role goes.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetServiceLinkedRoleDeletionStatus".
  public enum GetServiceLinkedRoleDeletionStatus: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetServiceLinkedRoleDeletionStatus", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.invalidInput, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of the deletion.
      public var deletionTaskId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("DeletionTaskId", &deletionTaskId, .minimumLength(1), .maximumLength(1000))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// How far the deletion is.
      public var status: DeletionTaskStatus = ""
      /// Why it failed.
      public var reason: DeletionTaskFailure?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Status", &status)
        members.optional("Reason", &reason)
      }
    }
  }
}
