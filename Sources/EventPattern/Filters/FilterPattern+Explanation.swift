import JSONTree

extension FilterPattern {
  /// How many values of a selector an explanation shows.
  private static let shownValues = 5

  /// Says in one line why a log message does not match; nil where it matches.
  ///
  /// Of conditions joined by `&&` those that fail are named, of those joined by `||` all.
  public func mismatch(with message: [UInt8]) -> String? {
    guard !matches(message) else { return nil }
    return reason(for: message)?.onOneLine
  }

  private func reason(for message: [UInt8]) -> String? {
    switch form {
    case .everything: return nil
    case .terms(let terms): return terms.mismatch(with: message.span)
    case .regex: return "`\(source)` is found nowhere"
    case .json(let expression):
      guard let json = Self.object(message) else { return "the message is no JSON object" }
      return Self.text(of: expression.failures { $0.holds(in: json) }) { Self.found($0.selector, json) }
    case .fields(let fields): return fields.mismatch(with: message)
    }
  }

  /// Names conditions, and what is there in place of what they ask for.
  static func text<Condition: FilterCondition>(
    of failures: [Condition], found: (Condition) -> String
  ) -> String {
    failures.map { "\(found($0)): expected `\($0.source)`" }.joined(separator: "; ")
  }

  private static func found(_ selector: FilterSelector, _ message: JSON) -> String {
    let values = selector.values(in: message)
    guard !values.isEmpty else { return "`\(selector.source)` is missing" }
    let shown = values.prefix(shownValues).map { "`\(String(decoding: $0.bytes, as: UTF8.self))`" }
    let rest = values.count > shownValues ? " and \(values.count - shownValues) more" : ""
    return "`\(selector.source)` is \(shown.joined(separator: ", "))\(rest)"
  }
}

/// A condition that knows how it was written.
protocol FilterCondition: Sendable {
  var source: String { get }
}

extension JSONCondition: FilterCondition {}
extension FieldFilter.Condition: FilterCondition {}

extension FilterExpression {
  /// The conditions because of which an expression that does not hold does not.
  fileprivate func failures(_ test: (Condition) -> Bool) -> [Condition] {
    guard !holds(test) else { return [] }
    return switch self {
    case .condition(let condition): [condition]
    case .all(let parts), .any(let parts): parts.flatMap { $0.failures(test) }
    }
  }
}

extension TermFilter {
  fileprivate func mismatch(with message: Span<UInt8>) -> String {
    func shown(_ term: [UInt8]) -> String { "`\(String(decoding: term, as: UTF8.self))`" }
    var reasons: [String] = []
    for term in required where !has(term, message) { reasons.append("\(shown(term)) is missing") }
    for term in excluded where has(term, message) { reasons.append("\(shown(term)) is there") }
    if reasons.isEmpty { reasons.append("there is none of \(optional.map(shown).joined(separator: ", "))") }
    return reasons.joined(separator: "; ")
  }
}

extension FieldFilter {
  fileprivate func mismatch(with message: [UInt8]) -> String {
    guard let texts = texts(of: message) else {
      let count = DelimitedWords(message).ranges.count
      return "the message has \(count) field\(count == 1 ? "" : "s"), and the pattern \(named)"
    }
    return zip(fields, texts).compactMap { field, text -> String? in
      guard let text, let expression = field.expression else { return nil }
      let failures = expression.failures { $0.holds(text) }
      guard !failures.isEmpty else { return nil }
      return FilterPattern.text(of: failures) { _ in
        "`\(field.name)` is `\(String(decoding: text, as: UTF8.self))`"
      }
    }.joined(separator: "; ")
  }
}
