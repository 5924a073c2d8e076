/// A JSON number, kept as its source text so that nothing is rounded before somebody asks.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
  /// The literal, as in RFC 8259 section 6.
  public let text: String

  /// A number by its literal, which the caller has checked.
  package init(literal text: String) { self.text = text }

  /// A whole number.
  public init(_ value: some BinaryInteger) { self.text = String(value) }

  /// A number; nil for infinities and NaN, which JSON cannot write.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let whole = value.rounded(.towardZero)
    self.text = whole == value && value.magnitude < 1e15 ? String(Int64(whole)) : "\(value)"
  }

  /// The value, where it is whole and fits in 64 bits; `3.0` and `3e2` are whole.
  public var integer: Int? {
    if let value = Int(text) { return value }
    guard let double, double == double.rounded(), double.magnitude < 9e15 else { return nil }
    return Int(double)
  }

  /// The nearest double; nil where the literal is out of its range.
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The literal.
  public var description: String { text }
}
