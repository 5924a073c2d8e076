import Identity

/// Values that stand for all values a condition tells apart: one for each operand, its neighbours, and strangers.
struct SampleValues {
  private let resolve: (String) -> String?

  /// Takes what policy variables stand for; nil for one without a value.
  init(resolving resolve: @escaping (String) -> String?) { self.resolve = resolve }

  /// One value, several, or none at all.
  enum Sample: Hashable {
    case absent
    case one(String)
    case list([String])
  }

  /// Samples for one condition, the likeliest first.
  func samples(for condition: Condition) -> [Sample] {
    let isList = condition.operator.quantifier != nil || ContextKey(condition.key).isList
    var values: [String] = []
    func add(_ text: String) { if !values.contains(text) { values.append(text) } }
    for operand in condition.values.prefix(Self.most) {
      for text in near(operand, condition.operator.comparison) { add(text) }
    }
    for stranger in Self.strangers(to: condition.operator.comparison) { add(stranger) }
    var samples: [Sample] = values.map(isList ? { .list([$0]) } : { .one($0) })
    if isList, condition.values.count > 1 {
      samples.append(.list(condition.values.prefix(Self.most).compactMap(instance)))
    }
    return samples + [.absent]
  }

  /// How many operands of one condition are looked at.
  private static let most = 64

  private func near(_ operand: String, _ comparison: ConditionOperator.Comparison) -> [String] {
    switch comparison {
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .binaryEquals:
      return expanded(operand, wildcards: false).map { [$0] } ?? []
    case .stringLike, .stringNotLike, .arnEquals, .arnLike, .arnNotEquals, .arnNotLike:
      return instance(operand).map { [$0] } ?? []
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals:
      guard let number = Int(operand) else { return [operand] }
      return [operand, String(number &- 1), String(number &+ 1)]
    case .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan,
      .dateGreaterThanEquals:
      guard let moment = Moment.parse(Array(operand.utf8)) else { return [] }
      return [moment, moment - .seconds(1), moment + .seconds(1)].map(\.iso8601)
    case .bool: return ["true", "false"]
    case .ipAddress, .notIPAddress:
      return [String(operand.prefix { $0 != "/" })]
    case .null: return ["x"]
    }
  }

  /// A text that fits a pattern.
  func instance(_ pattern: String) -> String? { expanded(pattern, wildcards: true) }

  private func expanded(_ text: String, wildcards: Bool) -> String? {
    guard let pieces = VariableText(text)?.pieces else { return nil }
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let part):
        result += wildcards ? String(part.map { $0 == "*" || $0 == "?" ? "x" : $0 }) : part
      case .literal(let character): result.append(character)
      case .variable(let key, let fallback):
        guard let value = resolve(key) ?? fallback else { return nil }
        result += value
      }
    }
    return result
  }

  private static func strangers(to comparison: ConditionOperator.Comparison) -> [String] {
    switch comparison {
    case .ipAddress, .notIPAddress: ["198.51.100.77", "203.0.113.77", "8.8.8.8", "2001:db8::77"]
    case .arnEquals, .arnLike, .arnNotEquals, .arnNotLike: ["arn:aws:iam::000000000000:role/stranger"]
    case .bool: ["true", "false"]
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals:
      ["0", "1", "1000000"]
    case .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan,
      .dateGreaterThanEquals, .null:
      []
    default: ["stranger"]
    }
  }
}
