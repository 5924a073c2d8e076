/// The types that the Simulate APIs know for the values of a condition key.
///
/// Source: AWS Identity and Access Management API Reference, "ContextEntry". The raw values are AWS's words for single
/// values.
public enum ContextValueKind: String, Sendable, Hashable, CaseIterable {
  /// Any text.
  case string
  /// A number of any precision.
  case numeric
  /// `true` or `false` in any case; AWS also takes `1` and `0` (recorded 2026-09).
  case boolean
  /// An IPv4 or IPv6 address.
  case ip
  /// Base64.
  case binary
  /// A moment, in ISO 8601 or in seconds since 1970.
  case date

  /// Whether a text is a value of this type.
  public func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .string: return true
    case .numeric: return Decimal(bytes.span) != nil
    case .boolean: return ["true", "false", "1", "0"].contains(text.lowercased())
    case .ip: return Address(bytes.span) != nil
    case .binary: return Base64.isCanonical(bytes)
    case .date: return Moment.parse(bytes) != nil
    }
  }
}
