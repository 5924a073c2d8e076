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
    render([TextTable.Cell(text, styles)], indent: indent, label: label)
  }

  /// The same of text in parts that are painted each by itself.
  func render(_ parts: [TextTable.Cell], indent: Int, label: TextTable.Cell = "") -> String {
    let text = PaintedText(parts, style: style)
    let plain = label.text.replacingControlCharacters()
    let used = plain.displayWidth
    let before = plain.prefix { $0 == " " }
    let behind = plain.dropFirst(before.count).reversed().prefix { $0 == " " }.count
    let word = plain.dropFirst(before.count).dropLast(behind)
    let head =
      String(before) + style.paint(String(word), label.styles) + String(repeating: " ", count: behind)
    guard let width, used + text.plain.displayWidth > width else {
      return head + text.painted(text.plain[...]) + "\n"
    }
    let margin = width >= indent + Self.leastRoom ? indent : min(indent, 4)
    let start = text.plain.prefix { $0 == " " }
    let lines = text.plain.wrappedLines(width: width - margin, first: width - used - start.count)
    return lines.enumerated().map { number, line in
      let front = number == 0 ? head + start : String(repeating: " ", count: margin)
      // A label alone in its line needs no spaces behind it.
      return (line.isEmpty ? front.withoutTrailingSpaces : front + text.painted(line)) + "\n"
    }.joined()
  }

  /// Warnings, a paragraph each.
  func warnings(_ warnings: [String]) -> String {
    warnings.map { render([.init("warning:", .yellow), .init(" \($0)")], indent: 2) }.joined()
  }

  /// Parts in a row with commas between them, such as `Findings: 4 critical, 13 high`.
  func list(_ parts: [TextTable.Cell], after start: String, indent: Int) -> String {
    render([TextTable.Cell(start)] + parts.map { [$0] }.joined(separator: [", "]), indent: indent)
  }

  /// The heading of something urgent: the severity, and what it is, each painted as usual.
  func heading(
    _ severity: Severity, _ title: String, styles: [TextStyle] = [.bold], start: String = ""
  ) -> String {
    let label = TextTable.Cell(start + severity.rawValue.uppercased() + "  ", severity.styles)
    return render(title, indent: label.text.displayWidth, label: label, styles: styles)
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    String(dropLast(reversed().prefix { $0 == " " }.count))
  }
}
