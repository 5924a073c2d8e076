import IAMPolicy

/// Conditions as the documentation words them, for the operators the random worlds use.
struct LiteralCondition {
  let condition: Condition
  let effect: Effect
  let version: PolicyVersion
  let lookup: (String) -> [String]?
  let isList: (String) -> Bool

  /// Whether a request meets the condition.
  var isMet: Bool {
    let comparison = condition.operator.comparison
    let values = lookup(condition.key)
    if comparison == .null {
      return condition.values.contains { ($0.lowercased() == "true") == (values == nil) }
    }
    guard let values else {
      if condition.operator.ifExists { return true }
      switch condition.operator.quantifier {
      case .forAllValues?: return true
      case .forAnyValue?: return false
      case nil: return comparison.isNegated
      }
    }
    switch condition.operator.quantifier {
    case nil: return !isList(condition.key) && holds(values[0])
    case .forAnyValue?: return values.contains(where: holds)
    case .forAllValues?: return values.allSatisfy(holds)
    }
  }

  private func holds(_ value: String) -> Bool {
    let comparison = condition.operator.comparison
    switch comparison {
    case .arnEquals, .arnLike, .arnNotEquals, .arnNotLike: return arnHolds(value)
    case .ipAddress, .notIPAddress:
      guard let address = quad(value) else { return false }
      let isInside = condition.values.contains { network in
        let parts = network.split(separator: "/")
        guard let base = quad(String(parts[0])) else { return false }
        let bits = parts.count == 2 ? UInt64(parts[1]) ?? 32 : 32
        return base >> (32 - bits) == address >> (32 - bits)
      }
      return isInside != comparison.isNegated
    default: return condition.values.contains { matches($0, value) } != comparison.isNegated
    }
  }

  private func matches(_ operand: String, _ value: String) -> Bool {
    switch condition.operator.comparison {
    case .stringEquals, .stringNotEquals:
      return expanded(operand, wildcards: false) == LiteralMatching.tokens(value, wildcards: false)
    case .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase:
      return expanded(operand, wildcards: false).map(LiteralMatching.lowered)
        == LiteralMatching.lowered(LiteralMatching.tokens(value, wildcards: false))
    case .stringLike, .stringNotLike:
      return expanded(operand, wildcards: true).map { LiteralMatching.like($0, value) } ?? false
    case .bool: return (operand.lowercased() == "true") == (value.lowercased() == "true")
    case .numericEquals, .numericNotEquals: return compare(operand, value) { $0 == $1 }
    case .numericLessThan: return compare(operand, value) { $0 < $1 }
    case .numericLessThanEquals: return compare(operand, value) { $0 <= $1 }
    case .numericGreaterThan: return compare(operand, value) { $0 > $1 }
    case .numericGreaterThanEquals: return compare(operand, value) { $0 >= $1 }
    default: return false
    }
  }

  private func compare(_ operand: String, _ value: String, _ relation: (Double, Double) -> Bool) -> Bool {
    guard let left = Double(value), let right = Double(operand), left.isFinite, right.isFinite else {
      return false
    }
    return relation(left, right)
  }

  private func arnHolds(_ value: String) -> Bool {
    let actual = LiteralMatching.parts(LiteralMatching.tokens(value, wildcards: false))
    let isARN = actual != nil && value.utf8.starts(with: "arn:".utf8)
    for operand in condition.values {
      guard let tokens = expanded(operand, wildcards: true) else { continue }
      guard let pattern = LiteralMatching.parts(tokens), LiteralMatching.like(pattern[0], "arn") else {
        return effect == .deny
      }
      guard isARN, let actual else { continue }
      let isMatch = zip(pattern, actual).allSatisfy { LiteralMatching.like($0, text($1)) }
      if isMatch { return !condition.operator.comparison.isNegated }
    }
    return isARN && condition.operator.comparison.isNegated
  }

  private func text(_ tokens: [LiteralMatching.Token]) -> String {
    String(decoding: tokens.map { if case .unit(let unit) = $0 { unit } else { 0 } }, as: UTF16.self)
  }

  private func expanded(_ operand: String, wildcards: Bool) -> [LiteralMatching.Token]? {
    LiteralMatching.expand(operand, wildcards: wildcards, version: version, lookup: lookup, isList: isList)
  }

  private func quad(_ text: String) -> UInt64? {
    let octets = text.split(separator: ".").compactMap { UInt64($0) }
    return octets.count == 4 ? octets.reduce(0) { $0 << 8 | $1 } : nil
  }
}
