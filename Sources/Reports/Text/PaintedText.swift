internal import CommandLineKit

/// Text that is painted in parts, whatever lines it is broken into.
struct PaintedText {
  /// The text without colours, control characters spelled out, newlines kept.
  let plain: String
  private let style: TerminalStyle
  /// Where each part ends in the text, in bytes of UTF-8, and how it is painted.
  private let parts: [(end: Int, styles: [TextStyle])]

  init(_ cells: [TextTable.Cell], style: TerminalStyle) {
    var plain = ""
    var parts: [(end: Int, styles: [TextStyle])] = []
    for cell in cells {
      plain += cell.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).replacingControlCharacters() }.joined(separator: "\n")
      parts.append((plain.utf8.count, cell.styles))
    }
    self.plain = plain
    self.parts = parts
    self.style = style
  }

  /// A piece of the text with its colours.
  func painted(_ piece: Substring) -> String {
    var text = ""
    var place = piece.startIndex
    for part in parts where place < piece.endIndex {
      let end = min(piece.endIndex, plain.utf8.index(plain.startIndex, offsetBy: part.end))
      guard end > place else { continue }
      text += style.paint(String(piece[place..<end]), part.styles)
      place = end
    }
    return text
  }
}
