public import Cryptography
public import Identity

/// What is written in a member's place, before a protocol gives it its form.
public enum WireTree: Sendable {
  /// Text.
  case string(String)
  /// Text for the wire only.
  case secret(Secret)
  /// A whole number.
  case integer(Int)
  /// A number.
  case double(Double)
  /// A boolean.
  case bool(Bool)
  /// A moment.
  case timestamp(Timestamp)
  /// Bytes.
  case blob([UInt8])
  /// Elements.
  case list([WireTree])
  /// Entries in order.
  case map([(name: String, value: WireTree)])
  /// Members in order.
  case structure([WrittenMember])

  /// The value as AWS's validation messages show it.
  var shown: String {
    switch self {
    case .string(let text): text
    case .secret: "***"
    case .integer(let number): String(number)
    case .double(let number): String(number)
    case .bool(let value): String(value)
    case .timestamp(let moment): moment.iso8601
    case .blob: "java.nio.HeapByteBuffer"
    case .list(let elements): "[\(elements.map(\.shown).joined(separator: ", "))]"
    case .map(let entries): "{\(entries.map { "\($0.name)=\($0.value.shown)" }.joined(separator: ", "))}"
    case .structure: "{}"
    }
  }
}
