import JSONTree

/// One condition of a JSON filter pattern.
struct JSONCondition: Sendable {
  enum Test: Sendable {
    case compare(FilterComparison, FilterOperand)
    case isNull
    case isBoolean(Bool)
    case notExists
  }

  let selector: FilterSelector
  let test: Test
  /// The text it was read from.
  let source: String

  /// A missing property fails every comparison, `!=` included; objects, arrays and `null` compare with nothing.
  func holds(in message: JSON) -> Bool {
    let values = selector.values(in: message)
    switch test {
    case .notExists: return values.isEmpty
    case .isNull: return values.contains(.null)
    case .isBoolean(let value): return values.contains(.bool(value))
    case .compare(let comparison, let operand):
      return values.contains { value in
        guard let text = value.filterText else { return false }
        return comparison.holds(Array(text.utf8), number: value.number?.double, operand)
      }
    }
  }
}
