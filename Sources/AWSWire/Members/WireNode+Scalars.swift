internal import HTTPMessage
internal import Identity
internal import JSONTree
internal import XMLTree

extension WireNode {
  /// The text that stands here; nil where there is something else.
  var text: String? {
    switch self {
    case .json(let value): value.string
    case .xml(let element): element.text
    case .form(let node): node.value
    case .text(let text): text
    case .payload(let bytes, _): String(validating: bytes, as: UTF8.self)
    case .elements: nil
    }
  }

  /// A whole number; forms and XML also take `01` and `+1`, as AWS does, and forms no more than 32 bits.
  var integer: Int? {
    switch self {
    case .json(let value): value.integer
    case .form: text.flatMap { Int32($0) }.map(Int.init)
    default: text.flatMap { Int($0) }
    }
  }

  /// A number.
  var double: Double? {
    if case .json(let value) = self { return value.number?.double }
    return text.flatMap { Double($0) }
  }

  /// A boolean; forms take `true`, `false`, `1` and `0` only.
  var bool: Bool? {
    if case .json(let value) = self { return value.bool }
    switch text {
    case "true", "1": return true
    case "false", "0": return false
    default: return nil
    }
  }

  /// A moment: epoch seconds or ISO 8601, and in header fields an HTTP date.
  var timestamp: Timestamp? {
    if case .json(let value) = self, let seconds = value.number?.double {
      return Timestamp(fractionalSeconds: seconds)
    }
    guard let text else { return nil }
    if let moment = try? Timestamp(iso8601: text) { return moment }
    if let moment = Timestamp(imfFixdate: text) { return moment }
    return Double(text).flatMap { Timestamp(fractionalSeconds: $0) }
  }
}
