/// One of the regular expressions in AWS's models, which a text must satisfy as a whole.
///
/// The part of the language that the models use is understood: literals, escapes, classes, groups,
/// alternatives, quantifiers and a negative lookahead of one character. Matching takes time in proportion to
/// the text, whatever the text is.
public struct TextPattern: Sendable {
  /// The expression as the model writes it.
  public let expression: String
  private let program: PatternProgram?

  /// Understands an expression; one that is beyond the language is satisfied by every text.
  public init(_ expression: String) {
    self.expression = expression
    self.program = PatternProgram(expression)
  }

  /// Whether the expression was understood.
  public var isUnderstood: Bool { program != nil }

  /// Whether a text satisfies the whole expression.
  public func matches(_ text: String) -> Bool { program?.matches(text) ?? true }
}

extension TextPattern: Hashable {
  /// Patterns are equal when their expressions are.
  public static func == (one: TextPattern, other: TextPattern) -> Bool { one.expression == other.expression }

  /// Feeds the expression to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(expression) }
}
