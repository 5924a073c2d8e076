import AWSWire
import Identity

/// A message in a queue.
struct QueueMessage: Structure {
  var id = ""
  var body = ""
  /// The sender's attributes: type, text and bytes by name.
  var attributes: [String: Attribute] = [:]
  /// What the sender gave for AWS's services.
  var traceHeader: String?
  /// The unique id of the sender.
  var sender = ""
  var sentAt = Timestamp(seconds: 0)
  /// From when on it can be received.
  var visibleFrom = Timestamp(seconds: 0)
  var firstReceivedAt: Timestamp?
  var receiveCount = 0
  /// What the last receipt was; older ones delete nothing.
  var receipt = ""

  /// An attribute as the sender gave it.
  struct Attribute: Structure {
    var type = ""
    var text: String?
    var bytes: Blob?

    init() {}

    mutating func members(_ members: inout Members) {
      members.required("Type", &type)
      members.optional("Text", &text)
      members.optional("Bytes", &bytes)
    }
  }

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    members.required("Body", &body)
    members.required("Attributes", &attributes)
    members.optional("TraceHeader", &traceHeader)
    members.required("Sender", &sender)
    members.required("SentAt", &sentAt)
    members.required("VisibleFrom", &visibleFrom)
    members.optional("FirstReceivedAt", &firstReceivedAt)
    members.required("ReceiveCount", &receiveCount)
    members.required("Receipt", &receipt)
  }
}
