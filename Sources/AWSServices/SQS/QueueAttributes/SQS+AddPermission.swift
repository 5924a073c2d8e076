public import AWSWire

extension SQS {
  /// Adds a statement to a queue's policy.
  ///
  /// Source: Amazon SQS API Reference, "AddPermission".
  public enum AddPermission: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "AddPermission", of: service,
      errors: [
        SQS.Errors.overLimit, SQS.Errors.requestThrottled, SQS.Errors.queueDoesNotExist,
        SQS.Errors.invalidAddress, SQS.Errors.invalidSecurity, SQS.Errors.unsupportedOperation,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""
      /// The statement's id.
      public var label: String = ""
      /// The accounts that get the permission.
      public var awsAccountIds: [String] = []
      /// The actions that are permitted, without the service's prefix.
      public var actions: [String] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
        members.required("Label", &label)
        members.required("AWSAccountIds", &awsAccountIds)
        members.required("Actions", &actions)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
