public import AWSWire

extension SQS {
  /// Receives messages and hides them from others for a while.
  ///
  /// Source: Amazon SQS API Reference, "ReceiveMessage".
  public enum ReceiveMessage: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ReceiveMessage", of: service,
      errors: [
        SQS.Errors.unsupportedOperation, SQS.Errors.overLimit, SQS.Errors.requestThrottled,
        SQS.Errors.queueDoesNotExist, SQS.Errors.invalidSecurity, SQS.Errors.kmsDisabled,
        SQS.Errors.kmsInvalidState, SQS.Errors.kmsNotFound, SQS.Errors.kmsOptInRequired,
        SQS.Errors.kmsThrottled, SQS.Errors.kmsAccessDenied, SQS.Errors.kmsInvalidKeyUsage,
        SQS.Errors.invalidAddress,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The queue's URL.
      public var queueUrl: String = ""
      /// The attributes to return; `All` for all of them.
      public var attributeNames: [QueueAttributeName]?
      /// The system attributes to return; `All` for all of them.
      public var messageSystemAttributeNames: [MessageSystemAttributeName]?
      /// The message attributes to return; `All` for all of them.
      public var messageAttributeNames: [String]?
      /// How many messages to receive at the most, 1 to 10.
      public var maxNumberOfMessages: Int?
      /// For how many seconds the message is hidden, at most 43,200.
      public var visibilityTimeout: Int?
      /// How long to wait for a message, at most 20 seconds.
      public var waitTimeSeconds: Int?
      /// What makes two attempts to receive the same, in FIFO queues.
      public var receiveRequestAttemptId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("QueueUrl", &queueUrl)
        members.optional("AttributeNames", &attributeNames)
        members.optional("MessageSystemAttributeNames", &messageSystemAttributeNames)
        members.optional("MessageAttributeNames", &messageAttributeNames)
        members.optional("MaxNumberOfMessages", &maxNumberOfMessages)
        members.optional("VisibilityTimeout", &visibilityTimeout)
        members.optional("WaitTimeSeconds", &waitTimeSeconds)
        members.optional("ReceiveRequestAttemptId", &receiveRequestAttemptId)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The messages; nothing where there are none.
      public var messages: [Message]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Messages", &messages)
      }
    }
  }
}
