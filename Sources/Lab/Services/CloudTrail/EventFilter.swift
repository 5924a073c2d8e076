import AWSServices
import AWSWire
import JSONTree

/// Whether an event has the attribute that is searched for.
struct EventFilter {
  private let key: CloudTrail.LookupAttributeKey
  private let value: String
  /// Text that a record holds wherever it can match, so that most records need not be read.
  private let mark: [UInt8]

  /// The `eventName` that is searched for; nil for other attributes.
  var name: String? { key == .eventName ? value : nil }

  init(_ attribute: CloudTrail.LookupAttribute) {
    key = attribute.attributeKey
    value = attribute.attributeValue
    var writer = JSONWriter()
    writer.string(value)
    let quoted = writer.bytes
    switch key {
    case .eventId: mark = Array(#""eventID":"#.utf8) + quoted
    case .eventName: mark = Array(#""eventName":"#.utf8) + quoted
    case .eventSource: mark = Array(#""eventSource":"#.utf8) + quoted
    case .accessKeyId: mark = Array(#""accessKeyId":"#.utf8) + quoted
    case .readOnly: mark = Array(#""readOnly":"#.utf8) + Array(value.lowercased().utf8)
    case .username where value == "root": mark = Array(#""type":"Root""#.utf8)
    // A name is the end of an ARN as often as a value of its own.
    default: mark = Array(quoted.dropFirst().dropLast())
    }
  }

  /// Whether a record may match, without reading it.
  func mayMatch(_ record: [UInt8]) -> Bool {
    guard let first = mark.first, record.count >= mark.count else { return true }
    let span = record.span
    let last = record.count - mark.count
    var place = 0
    while place <= last {
      if span[place] == first {
        var length = 1
        while length < mark.count, span[place + length] == mark[length] { length += 1 }
        if length == mark.count { return true }
      }
      place += 1
    }
    return false
  }

  /// Whether an event matches.
  func matches(_ event: CloudTrail.Event) -> Bool {
    switch key {
    case .eventId: event.eventId == value
    case .eventName: event.eventName == value
    case .eventSource: event.eventSource == value
    case .accessKeyId: event.accessKeyId == value
    case .readOnly: event.readOnly == value.lowercased()
    case .username: event.username == value
    case .resourceName: event.resources?.contains { $0.resourceName == value } == true
    case .resourceType: event.resources?.contains { $0.resourceType == value } == true
    default: false
    }
  }
}
