/// A colour or weight of text on a terminal.
public struct TextStyle: Hashable, Sendable {
  /// The parameter of "select graphic rendition" (ECMA-48, 8.3.117).
  let code: UInt8

  /// Heavier letters.
  public static let bold = TextStyle(code: 1)

  /// Fainter letters.
  public static let dim = TextStyle(code: 2)

  /// The colour for what failed.
  public static let red = TextStyle(code: 31)

  /// The colour for what is well.
  public static let green = TextStyle(code: 32)

  /// The colour for what needs attention.
  public static let yellow = TextStyle(code: 33)

  /// The colour for what can be typed.
  public static let cyan = TextStyle(code: 36)
}
