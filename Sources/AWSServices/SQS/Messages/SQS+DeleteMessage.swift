public import AWSWire

extension SQS {
  /// Deletes a message that was received.
  ///
  /// Source: Amazon SQS API Reference, "DeleteMessage".
  public enum DeleteMessage: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteMessage", of: service,
      errors: [
        SQS.Errors.invalidIdFormat, SQS.Errors.receiptHandleIsInvalid, SQS.Errors.requestThrottled,
        SQS.Errors.queueDoesNotExist, SQS.Errors.unsupportedOperation, SQS.Errors.invalidSecurity,
        SQS.Errors.invalidAddress,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""
      /// What stands for this receipt of the message.
      public var receiptHandle: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
        members.required("ReceiptHandle", &receiptHandle)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
