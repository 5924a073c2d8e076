public import AWSWire

extension SQS {
  /// A message as it is received.
  public struct Message: Structure {
    /// The message's id.
    public var messageId: String?
    /// What stands for this receipt of the message.
    public var receiptHandle: String?
    /// The MD5 of the content, in hexadecimal.
    public var md5OfBody: String?
    /// The content.
    public var body: String?
    /// The attributes by name.
    public var attributes: [String: String]?
    /// The MD5 of the message's attributes, in hexadecimal.
    public var md5OfMessageAttributes: String?
    /// The message's attributes by name.
    public var messageAttributes: [String: MessageAttributeValue]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("MessageId", &messageId)
      members.optional("ReceiptHandle", &receiptHandle)
      members.optional("MD5OfBody", &md5OfBody)
      members.optional("Body", &body)
      members.optional("Attributes", &attributes)
      members.optional("MD5OfMessageAttributes", &md5OfMessageAttributes)
      members.optional("MessageAttributes", &messageAttributes)
    }
  }
}
