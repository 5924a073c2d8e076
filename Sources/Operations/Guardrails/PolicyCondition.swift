/// One line of a statement's condition: an operator, a key, and the values to compare with.
struct PolicyCondition: Hashable, Sendable {
  private enum Comparison: Hashable {
    case equals(ignoresCase: Bool)
    case like
    case arn
  }

  private let name: String
  private let key: String
  private let values: [String]
  private let holdsIfAbsent: Bool
  private let isForAllValues: Bool

  init(operator text: String, key: String, values: [String]) {
    var name = text.lowercased()
    var isForAllValues = false
    if name.hasPrefix("foranyvalue:") { name.removeFirst(12) }
    if name.hasPrefix("forallvalues:") {
      name.removeFirst(13)
      isForAllValues = true
    }
    let hasSuffix = name.hasSuffix("ifexists")
    if hasSuffix { name.removeLast(8) }
    self.name = name
    self.key = key.lowercased()
    self.values = values
    self.holdsIfAbsent = hasSuffix
    self.isForAllValues = isForAllValues
  }

  /// Whether the condition holds for a caller.
  func holds(for caller: RootCaller) -> Truth {
    let value = caller.value(of: key)
    if value == .undecided || values.contains(where: { $0.contains("${") }) { return .maybe }
    if name == "null" {
      guard let wanted = values.first?.lowercased() else { return .maybe }
      return Truth((wanted == "true") == (value == .absent))
    }
    guard let (comparison, isNegated) = Self.comparison(name) else { return .maybe }
    guard case .text(let text) = value else {
      return Truth(isNegated || holdsIfAbsent || isForAllValues)
    }
    let isFound = values.contains { Self.matches(text, $0, comparison) }
    return Truth(isFound != isNegated)
  }

  private static func comparison(_ name: String) -> (Comparison, isNegated: Bool)? {
    switch name {
    case "stringequals": (.equals(ignoresCase: false), false)
    case "stringnotequals": (.equals(ignoresCase: false), true)
    case "stringequalsignorecase", "bool": (.equals(ignoresCase: true), false)
    case "stringnotequalsignorecase": (.equals(ignoresCase: true), true)
    case "stringlike": (.like, false)
    case "stringnotlike": (.like, true)
    case "arnlike", "arnequals": (.arn, false)
    case "arnnotlike", "arnnotequals": (.arn, true)
    default: nil
    }
  }

  private static func matches(_ text: String, _ pattern: String, _ comparison: Comparison) -> Bool {
    switch comparison {
    case .equals(let ignoresCase):
      return ignoresCase ? text.lowercased() == pattern.lowercased() : text == pattern
    case .like: return Wildcard.matches(text, pattern)
    case .arn:
      // The six parts of an ARN are compared one by one, so `*` does not reach over a colon.
      let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      let patterns = pattern.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      if pattern == "*" { return true }
      guard parts.count == patterns.count else { return false }
      return zip(parts, patterns).allSatisfy { Wildcard.matches(String($0), String($1)) }
    }
  }
}
