/// The width and style of help texts.
public struct HelpLayout: Hashable, Sendable {
  /// The columns to fill: at least 40, and at most 100, which is as wide as prose is read with ease.
  public var width: Int

  /// Whether headings are bold.
  public var style: TerminalStyle

  /// Creates a layout.
  public init(width: Int = 80, style: TerminalStyle = .plain) {
    self.width = min(max(width, 40), 100)
    self.style = style
  }
}
