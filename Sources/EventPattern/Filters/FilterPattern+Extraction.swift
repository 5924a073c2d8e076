import JSONTree

extension FilterPattern {
  /// What TestMetricFilter calls extracted values: `$name` or `$1` of fields, `$.selector` of JSON conditions.
  ///
  /// Empty where the message does not match.
  public func extractedValues(from message: [UInt8]) -> [String: String] {
    switch form {
    case .everything, .terms, .regex: return [:]
    case .fields(let fields):
      guard let texts = fields.match(message) else { return [:] }
      return Dictionary(
        zip(fields.fields, texts).enumerated().compactMap { place, pair in
          pair.1.map { ("$\(pair.0.name.isEmpty ? String(place + 1) : pair.0.name)", $0) }
        }, uniquingKeysWith: { first, _ in first })
    case .json(let expression):
      guard let json = Self.object(message), expression.holds({ $0.holds(in: json) }) else { return [:] }
      var values: [String: String] = [:]
      for condition in expression.leaves {
        if let value = condition.selector.values(in: json).lazy.compactMap(\.filterText).first {
          values[condition.selector.source] = value
        }
      }
      return values
    }
  }

  /// The text that a metric transformation's value names in a matching message: `$.selector`, `$name` or `$1`.
  ///
  /// - Returns: nil where there is no such value; objects, arrays and `null` have no text.
  public func value(of reference: String, in message: [UInt8]) -> String? {
    if case .fields = form { return extractedValues(from: message)[reference] }
    guard let selector = try? FilterSelector(parsing: reference), let json = Self.object(message) else {
      return nil
    }
    return selector.values(in: json).lazy.compactMap(\.filterText).first
  }

  /// The number that a metric transformation's value names in a matching message, or is.
  public func number(of reference: String, in message: [UInt8]) -> Double? {
    let text = reference.hasPrefix("$") ? value(of: reference, in: message) : reference
    guard let number = text.flatMap(Double.init), number.isFinite else { return nil }
    return number
  }
}

extension JSON {
  /// The text a filter compares: of strings, numbers and booleans.
  var filterText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
