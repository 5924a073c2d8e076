/// Whether text may carry colours, and how it does.
public struct TerminalStyle: Hashable, Sendable {
  /// Whether escape codes are written at all.
  public let isEnabled: Bool

  /// Text without any escape codes.
  public static let plain = TerminalStyle(isEnabled: false)

  /// Text with escape codes.
  public static let coloured = TerminalStyle(isEnabled: true)

  private init(isEnabled: Bool) {
    self.isEnabled = isEnabled
  }

  /// Decides from what is known about an output.
  ///
  /// `NO_COLOR` counts when it is not empty (no-color.org), and so does `TERM=dumb`.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether the output is a terminal.
  ///   - environment: The process environment.
  ///   - noColor: Whether the user refused colours by an option.
  public init(isTerminal: Bool, environment: [String: String], noColor: Bool = false) {
    let isRefused = noColor || !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    self.init(isEnabled: isTerminal && !isRefused)
  }

  /// The text in these styles, or as it is when colours are off.
  public func paint(_ text: String, _ styles: TextStyle...) -> String {
    paint(text, styles)
  }

  /// The text in these styles, or as it is when colours are off.
  public func paint(_ text: String, _ styles: [TextStyle]) -> String {
    guard isEnabled, !styles.isEmpty, !text.isEmpty else { return text }
    let codes = styles.map { String($0.code) }.joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}
