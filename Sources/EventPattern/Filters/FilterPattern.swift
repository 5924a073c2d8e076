import JSONTree

/// A CloudWatch Logs filter pattern in one of its four forms: terms, a regex, JSON, space-delimited fields.
///
/// Source: CloudWatch Logs user guide, "Filter pattern syntax for metric filters, subscription filters, filter
/// log events, and Live Tail".
public struct FilterPattern: Sendable {
  /// The most Unicode characters of a pattern.
  public static let maximumLength = 1024

  enum Form: Sendable {
    case everything
    case terms(TermFilter)
    case regex(FilterRegex)
    case json(FilterExpression<JSONCondition>)
    case fields(FieldFilter)
  }

  /// The text it was read from.
  public let source: String
  let form: Form

  /// Compiles a pattern.
  ///
  /// - Throws: `InvalidFilterPattern` with the place of the mistake.
  public init(parsing text: String) throws(InvalidFilterPattern) {
    guard text.unicodeScalars.count <= Self.maximumLength else {
      throw InvalidFilterPattern(
        problem: "1 validation error detected: Value at 'filterPattern' failed to satisfy constraint: "
          + "Member must have length less than or equal to \(Self.maximumLength)", offset: Self.maximumLength)
    }
    var parser = FilterParser(text)
    self.source = text
    self.form = try parser.pattern()
  }

  /// Whether a log message matches.
  public func matches(_ message: String) -> Bool { matches(Array(message.utf8)) }

  /// Whether a log message matches; a message that is no JSON object never matches a JSON pattern.
  public func matches(_ message: [UInt8]) -> Bool {
    switch form {
    case .everything: return true
    case .terms(let terms): return terms.matches(message.span)
    case .regex(let regex): return regex.matches(message.span)
    case .json(let expression):
      guard let json = Self.object(message) else { return false }
      return expression.holds { $0.holds(in: json) }
    case .fields(let fields): return fields.match(message) != nil
    }
  }

  static func object(_ message: [UInt8]) -> JSON? {
    guard let json = try? JSON.parse(message), case .object = json else { return nil }
    return json
  }
}
