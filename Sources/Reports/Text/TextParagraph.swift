internal import CommandLineKit

/// Text wrapped at a width.
struct TextParagraph {
  /// The width; nil for as wide as it is.
  let width: Int?

  /// The text with newlines, its lines after the first set in.
  func render(_ text: String, indent: Int) -> String {
    guard let width, text.displayWidth > width, width > indent + 20 else { return text + "\n" }
    let start = text.prefix { $0 == " " }
    let lines = String(text.dropFirst(start.count)).wrappedLines(width: width - indent)
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { ($0 == 0 ? String(start) : margin) + $1 + "\n" }.joined()
  }
}
