public import AWSWire

extension SNS {
  /// Sends a message to a topic, an endpoint or a telephone number.
  ///
  /// Source: Amazon SNS API Reference, "Publish".
  public enum Publish: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "Publish", of: service,
      errors: [
        SNS.Errors.invalidParameter, SNS.Errors.invalidParameterValue, SNS.Errors.internalError,
        SNS.Errors.notFound, SNS.Errors.endpointDisabled, SNS.Errors.platformApplicationDisabled,
        SNS.Errors.authorizationError, SNS.Errors.kmsDisabled, SNS.Errors.kmsInvalidState,
        SNS.Errors.kmsNotFound, SNS.Errors.kmsOptInRequired, SNS.Errors.kmsThrottling,
        SNS.Errors.kmsAccessDenied, SNS.Errors.invalidSecurity, SNS.Errors.validation,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The ARN of the topic.
      public var topicArn: String?
      /// The ARN of an endpoint, where the message is for one.
      public var targetArn: String?
      /// The telephone number, where a text message is sent.
      public var phoneNumber: String?
      /// The content; a JSON object by protocol where the structure is `json`.
      public var message: String = ""
      /// The subject of an e-mail.
      public var subject: String?
      /// `json` where each protocol gets a content of its own.
      public var messageStructure: String?
      /// The message's attributes by name.
      public var messageAttributes: [String: MessageAttributeValue]?
      /// What makes two messages the same, in FIFO topics.
      public var messageDeduplicationId: String?
      /// The group within which messages keep their order.
      public var messageGroupId: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("TopicArn", &topicArn)
        members.optional("TargetArn", &targetArn)
        members.optional("PhoneNumber", &phoneNumber)
        members.required("Message", &message)
        members.optional("Subject", &subject)
        members.optional("MessageStructure", &messageStructure)
        members.optional("MessageAttributes", &messageAttributes, list: .entries(key: "Name", value: "Value"))
        members.optional("MessageDeduplicationId", &messageDeduplicationId)
        members.optional("MessageGroupId", &messageGroupId)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The message's id.
      public var messageId: String?
      /// The message's place, in FIFO topics.
      public var sequenceNumber: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("MessageId", &messageId)
        members.optional("SequenceNumber", &sequenceNumber)
      }
    }
  }
}
