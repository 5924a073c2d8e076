public import AWSWire

extension SQS {
  /// Deletes all messages of a queue; at most once in 60 seconds.
  ///
  /// Source: Amazon SQS API Reference, "PurgeQueue".
  public enum PurgeQueue: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PurgeQueue", of: service,
      errors: [
        SQS.Errors.queueDoesNotExist, SQS.Errors.purgeQueueInProgress, SQS.Errors.requestThrottled,
        SQS.Errors.invalidAddress, SQS.Errors.invalidSecurity, SQS.Errors.unsupportedOperation,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
