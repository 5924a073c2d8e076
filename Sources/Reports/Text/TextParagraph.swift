internal import CommandLineKit
internal import Identity

/// Text wrapped at a width.
struct TextParagraph {
  /// The least room beside an indentation; where there is less, lines are hardly set in.
  private static let leastRoom = 20

  /// The width; nil for as wide as it is.
  let width: Int?

  /// Whether labels and texts are painted.
  var style = TerminalStyle.plain

  /// The text with newlines, its lines after the first set in, and control characters spelled out.
  ///
  /// - Parameters:
  ///   - text: The text; spaces at its beginning stay.
  ///   - indent: How far the lines after the first are set in.
  ///   - label: What stands in front of the first line, spaces behind it included, painted by itself.
  ///   - styles: How the text is painted.
  func render(
    _ text: String, indent: Int, label: TextTable.Cell = "", styles: [TextStyle] = []
  ) -> String {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).replacingControlCharacters() }.joined(separator: "\n")
    let plain = label.text.replacingControlCharacters()
    let used = plain.displayWidth
    let before = plain.prefix { $0 == " " }
    let behind = plain.dropFirst(before.count).reversed().prefix { $0 == " " }.count
    let word = plain.dropFirst(before.count).dropLast(behind)
    let head =
      String(before) + style.paint(String(word), label.styles) + String(repeating: " ", count: behind)
    guard let width, used + text.displayWidth > width else { return head + style.paint(text, styles) + "\n" }
    let margin = width >= indent + Self.leastRoom ? indent : min(indent, 4)
    let start = text.prefix { $0 == " " }
    let lines = String(text.dropFirst(start.count)).wrappedLines(width: width - max(margin, used))
    return lines.enumerated().map { number, line in
      (number == 0 ? head + start : String(repeating: " ", count: margin)) + style.paint(line, styles) + "\n"
    }.joined()
  }

  /// The heading of something urgent: the severity, and what it is, each painted as usual.
  func heading(
    _ severity: Severity, _ title: String, styles: [TextStyle] = [.bold], start: String = ""
  ) -> String {
    var label = TextTable.Cell(start + severity.rawValue.uppercased() + "  ")
    label.styles = severity.styles
    return render(title, indent: label.text.displayWidth, label: label, styles: styles)
  }
}
