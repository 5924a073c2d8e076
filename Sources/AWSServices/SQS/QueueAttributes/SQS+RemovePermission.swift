public import AWSWire

extension SQS {
  /// Removes a statement from a queue's policy.
  ///
  /// Source: Amazon SQS API Reference, "RemovePermission".
  public enum RemovePermission: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "RemovePermission", of: service,
      errors: [
        SQS.Errors.invalidAddress, SQS.Errors.requestThrottled, SQS.Errors.queueDoesNotExist,
        SQS.Errors.invalidSecurity, SQS.Errors.unsupportedOperation,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""
      /// The statement's id.
      public var label: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
        members.required("Label", &label)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
