import AWSServices
import AWSWire
import Identity

extension SQSHandlers {
  static let sending = [
    handler(
      SQS.SendMessage.self, isData: true,
      perform: { input, call, queue, world throws(AWSError) in
        guard !input.messageBody.isEmpty else { throw SQSRefusal.missing("MessageBody") }
        guard input.messageBody.unicodeScalars.allSatisfy(isAllowed) else {
          throw SQS.Errors.invalidMessageContents(
            "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | "
              + "#xE000 to #xFFFD | #x10000 to #x10FFFF.")
        }
        if let delay = input.delaySeconds, !(0...900).contains(delay) {
          throw SQSRefusal.invalid(
            String(delay), "DelaySeconds", "DelaySeconds must be >= 0 and <= 900.")
        }
        var message = QueueMessage()
        message.id = world.entropy.uuid()
        message.body = input.messageBody
        for (name, value) in input.messageAttributes ?? [:] {
          message.attributes[name] = try attribute(value)
        }
        message.traceHeader = input.messageSystemAttributes?["AWSTraceHeader"]?.stringValue
        message.sender = call.caller.principalID
        message.sentAt = call.moment
        let delay = input.delaySeconds ?? QueueAttributes.number("DelaySeconds", of: queue, at: call.moment)
        message.visibleFrom = call.moment + .seconds(delay)
        let most = QueueAttributes.number("MaximumMessageSize", of: queue, at: call.moment)
        guard message.size <= most else {
          throw SQSRefusal.invalid(
            "One or more parameters are invalid. Reason: Message must be shorter than \(most) bytes.")
        }
        queue.messages.append(message)
        var output = SQS.SendMessage.Output()
        output.messageId = message.id
        output.md5OfMessageBody = MessageDigest.of(message.body)
        output.md5OfMessageAttributes = MessageDigest.of(message.attributes)
        return output
      })
  ]

  /// The characters of XML 1.0.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func attribute(
    _ value: SQS.MessageAttributeValue
  ) throws(AWSError) -> QueueMessage.Attribute {
    let kind = value.dataType.prefix { $0 != "." }
    guard ["String", "Number", "Binary"].contains(String(kind)) else {
      throw SQSRefusal.invalid(
        "The type of message (user) attribute is invalid. You must use only the following supported type "
          + "prefixes: Binary, Number, String.")
    }
    guard kind == "Binary" ? value.binaryValue != nil : value.stringValue?.isEmpty == false else {
      throw SQSRefusal.invalid("The message attribute must contain a non-empty value of its type.")
    }
    var attribute = QueueMessage.Attribute()
    attribute.type = value.dataType
    attribute.text = value.stringValue
    attribute.bytes = value.binaryValue
    return attribute
  }
}

extension QueueMessage {
  /// What counts against the limit: the body and all of the attributes.
  fileprivate var size: Int {
    attributes.reduce(body.utf8.count) { sum, entry in
      sum + entry.key.utf8.count + entry.value.type.utf8.count + (entry.value.text?.utf8.count ?? 0)
        + (entry.value.bytes?.bytes.count ?? 0)
    }
  }
}
