public import AWSWire

extension SQS {
  /// Changes how long a message that was received stays hidden.
  ///
  /// Source: Amazon SQS API Reference, "ChangeMessageVisibility".
  public enum ChangeMessageVisibility: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ChangeMessageVisibility", of: service,
      errors: [
        SQS.Errors.messageNotInflight, SQS.Errors.receiptHandleIsInvalid, SQS.Errors.requestThrottled,
        SQS.Errors.queueDoesNotExist, SQS.Errors.unsupportedOperation, SQS.Errors.invalidAddress,
        SQS.Errors.invalidSecurity,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""
      /// What stands for this receipt of the message.
      public var receiptHandle: String = ""
      /// For how many seconds the message is hidden, at most 43,200.
      public var visibilityTimeout: Int = 0

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
        members.required("ReceiptHandle", &receiptHandle)
        members.required("VisibilityTimeout", &visibilityTimeout)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
