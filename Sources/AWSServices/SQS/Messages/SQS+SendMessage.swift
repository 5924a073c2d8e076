public import AWSWire

extension SQS {
  /// Sends a message.
  ///
  /// Source: Amazon SQS API Reference, "SendMessage".
  public enum SendMessage: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "SendMessage", of: service,
      errors: [
        SQS.Errors.invalidMessageContents, SQS.Errors.unsupportedOperation, SQS.Errors.requestThrottled,
        SQS.Errors.queueDoesNotExist, SQS.Errors.invalidSecurity, SQS.Errors.kmsDisabled,
        SQS.Errors.kmsInvalidState, SQS.Errors.kmsNotFound, SQS.Errors.kmsOptInRequired,
        SQS.Errors.kmsThrottled, SQS.Errors.kmsAccessDenied, SQS.Errors.kmsInvalidKeyUsage,
        SQS.Errors.invalidAddress,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""
      /// The content.
      public var messageBody: String = ""
      /// For how many seconds the message is not delivered yet, at most 900.
      public var delaySeconds: Int?
      /// The message's attributes by name.
      public var messageAttributes: [String: MessageAttributeValue]?
      /// The attributes for AWS's services by name.
      public var messageSystemAttributes: [String: MessageSystemAttributeValue]?
      /// What makes two messages the same, in FIFO queues.
      public var messageDeduplicationId: String?
      /// The group within which messages keep their order.
      public var messageGroupId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
        members.required("MessageBody", &messageBody)
        members.optional("DelaySeconds", &delaySeconds)
        members.optional("MessageAttributes", &messageAttributes)
        members.optional("MessageSystemAttributes", &messageSystemAttributes)
        members.optional("MessageDeduplicationId", &messageDeduplicationId)
        members.optional("MessageGroupId", &messageGroupId)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The MD5 of the content, in hexadecimal.
      public var md5OfMessageBody: String?
      /// The MD5 of the message's attributes, in hexadecimal.
      public var md5OfMessageAttributes: String?
      /// The MD5 of the attributes for AWS's services, in hexadecimal.
      public var md5OfMessageSystemAttributes: String?
      /// The message's id.
      public var messageId: String?
      /// The message's place, in FIFO queues.
      public var sequenceNumber: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("MD5OfMessageBody", &md5OfMessageBody)
        members.optional("MD5OfMessageAttributes", &md5OfMessageAttributes)
        members.optional("MD5OfMessageSystemAttributes", &md5OfMessageSystemAttributes)
        members.optional("MessageId", &messageId)
        members.optional("SequenceNumber", &sequenceNumber)
      }
    }
  }
}
