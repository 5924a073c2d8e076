public import AWSWire

extension SQS {
  /// Finds a queue by its name.
  ///
  /// Source: Amazon SQS API Reference, "GetQueueUrl".
  public enum GetQueueUrl: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetQueueUrl", of: service, isReadOnly: true,
      errors: [
        SQS.Errors.requestThrottled, SQS.Errors.queueDoesNotExist, SQS.Errors.invalidAddress,
        SQS.Errors.invalidSecurity, SQS.Errors.unsupportedOperation,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's name; that of a FIFO queue ends in `.fifo`.
      public var queueName: String = ""
      /// The account that owns the queue; the caller's own where absent.
      public var queueOwnerAWSAccountId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueName", &queueName)
        members.optional("QueueOwnerAWSAccountId", &queueOwnerAWSAccountId)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The queue's URL.
      public var queueUrl: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("QueueUrl", &queueUrl)
      }
    }
  }
}
