/// What help says about one option, flag or argument.
public struct ArgumentHelp: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// Who is shown an option.
  public enum Visibility: Hashable, Sendable {
    /// Help and completions show it.
    case `default`

    /// Only the parser knows it.
    case hidden
  }

  /// What it is for, in one line.
  public var abstract: String

  /// The name of its value, without brackets; the property's name when absent.
  public var valueName: String?

  /// Whether help and completions show it.
  public var visibility: Visibility

  /// Creates a help text.
  public init(_ abstract: String = "", valueName: String? = nil, visibility: Visibility = .default) {
    self.abstract = abstract
    self.valueName = valueName
    self.visibility = visibility
  }

  /// Creates a help text from its one line.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
