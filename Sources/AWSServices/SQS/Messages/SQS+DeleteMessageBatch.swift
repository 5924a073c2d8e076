public import AWSWire

extension SQS {
  /// Deletes up to ten messages that were received.
  ///
  /// Source: Amazon SQS API Reference, "DeleteMessageBatch".
  public enum DeleteMessageBatch: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteMessageBatch", of: service, action: "DeleteMessage",
      errors: [
        SQS.Errors.tooManyEntriesInBatchRequest, SQS.Errors.emptyBatchRequest,
        SQS.Errors.batchEntryIdsNotDistinct, SQS.Errors.invalidBatchEntryId, SQS.Errors.requestThrottled,
        SQS.Errors.queueDoesNotExist, SQS.Errors.unsupportedOperation, SQS.Errors.invalidAddress,
        SQS.Errors.invalidSecurity,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""
      /// The messages, at most ten.
      public var entries: [DeletionEntry] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
        members.required("Entries", &entries)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The entries that succeeded.
      public var successful: [DeletedEntry] = []
      /// The entries that failed.
      public var failed: [FailedEntry] = []

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Successful", &successful)
        members.required("Failed", &failed)
      }
    }
  }
}
