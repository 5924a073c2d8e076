/// One of the regular expressions in AWS's models, with its own matcher in place of a regular-expression engine.
public struct TextPattern: Hashable, Sendable {
  /// The expression as the model writes it.
  public let expression: String
  private let form: Form

  private enum Form: Hashable, Sendable {
    /// Any number of bytes of the class, between these counts.
    case characters(ByteClass, ClosedRange<Int>)
    /// A prefix, then bytes of the class, between these counts.
    case prefixed(String, ByteClass, ClosedRange<Int>)
    /// Either form.
    case any([TextPattern])
    /// Printable text with the usual white space, Latin-1 included where asked.
    case document
    /// A slash, or text between two slashes.
    case path
    /// Two patterns joined by a text.
    case joined([TextPattern], separator: String)
  }

  private init(_ expression: String, _ form: Form) {
    self.expression = expression
    self.form = form
  }

  /// A pattern of bytes of one class, so many of them.
  public static func characters(
    _ expression: String, of allowed: ByteClass, count: ClosedRange<Int> = 0...Int.max
  ) -> TextPattern {
    TextPattern(expression, .characters(allowed, count))
  }

  /// A pattern of a fixed prefix and bytes of one class behind it.
  public static func prefixed(
    _ expression: String, by prefix: String, then allowed: ByteClass, count: ClosedRange<Int> = 0...Int.max
  ) -> TextPattern {
    TextPattern(expression, .prefixed(prefix, allowed, count))
  }

  /// A pattern that one of several satisfies.
  public static func any(_ expression: String, of patterns: [TextPattern]) -> TextPattern {
    TextPattern(expression, .any(patterns))
  }

  /// A pattern of parts with one separator between them.
  public static func joined(_ expression: String, _ parts: [TextPattern], by separator: String) -> TextPattern
  {
    TextPattern(expression, .joined(parts, separator: separator))
  }

  /// Policy documents and descriptions: tab, line feed, carriage return and U+0020 to U+00FF.
  public static let policyDocument = TextPattern("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+", .document)

  /// IAM paths: `/`, or printable ASCII between two slashes.
  public static let path = TextPattern("(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)", .path)

  /// IAM names: letters, digits and `+=,.@_-`.
  public static let iamName = TextPattern.characters(
    "[\\w+=,.@-]+", of: .word.union("+=,.@-"), count: 1...Int.max)

  /// Whether a text satisfies the whole expression.
  public func matches(_ text: String) -> Bool { matches(text[...]) }

  private func matches(_ text: Substring) -> Bool {
    switch form {
    case .characters(let allowed, let count):
      return count.contains(text.utf8.count) && text.utf8.allSatisfy(allowed.contains)
    case .prefixed(let prefix, let allowed, let count):
      guard text.hasPrefix(prefix) else { return false }
      let rest = text.dropFirst(prefix.count)
      return count.contains(rest.utf8.count) && rest.utf8.allSatisfy(allowed.contains)
    case .any(let patterns): return patterns.contains { $0.matches(text) }
    case .document:
      return !text.isEmpty
        && text.unicodeScalars.allSatisfy {
          $0 == "\t" || $0 == "\n" || $0 == "\r" || ($0.value >= 0x20 && $0.value <= 0xFF)
        }
    case .path:
      if text == "/" { return true }
      return text.utf8.count >= 3 && text.hasPrefix("/") && text.hasSuffix("/")
        && text.utf8.allSatisfy { $0 >= 0x21 && $0 <= 0x7E }
    case .joined(let parts, let separator):
      let pieces = text.split(separator: separator, omittingEmptySubsequences: false)
      return pieces.count == parts.count && zip(parts, pieces).allSatisfy { $0.matches($1) }
    }
  }
}
