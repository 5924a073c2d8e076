/// What a value is compared with.
enum FilterOperand: Sendable {
  /// A text in which `*` stands for any run; `number` where it is written as a bare number.
  case text(Wildcard, number: Double?)
  case regex(FilterRegex)

  /// Whether a text equals the operand.
  func equals(_ text: [UInt8]) -> Bool {
    switch self {
    case .text(let wildcard, _): wildcard.matches(text.span)
    case .regex(let regex): regex.matches(text.span)
    }
  }

  /// The number, where the operand is one.
  var number: Double? {
    if case .text(_, let number) = self { number } else { nil }
  }
}

/// How a value is compared.
enum FilterComparison: String, Sendable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether the comparison asks for numbers.
  var isOrder: Bool { self != .equal && self != .unequal }

  /// Whether two numbers compare so.
  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .equal: left == right
    case .unequal: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  /// Whether a text and an operand compare so; `value` is the text's number, where it has one.
  func holds(_ text: [UInt8], number value: Double?, _ operand: FilterOperand) -> Bool {
    if let value, let number = operand.number { return holds(value, number) }
    return isOrder ? false : operand.equals(text) == (self == .equal)
  }
}
