import CommandLineKit
import Identity
import Testing

@testable import Reports

/// Text for people within a width.
@Suite struct ParagraphTests {
  private let words =
    "the root user of the account signed in without a second factor from an address not seen before"

  @Test("Lines stay within the width, with labels and at every width", arguments: [24, 30, 40, 60, 80, 120])
  func staysWithinWidth(width: Int) {
    let paragraph = TextParagraph(width: width, style: .plain)
    for text in [
      paragraph.heading(.critical, words), paragraph.render(words, indent: 19),
      paragraph.render(words, indent: 14, label: "  would lock  "),
    ] {
      let lines = text.split(separator: "\n").map(String.init)
      #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(lines)")
      let shown = lines.flatMap { $0.split(separator: " ").map(String.init) }
      let expected = words.split(separator: " ").map(String.init)
      #expect(shown.suffix(expected.count) == expected[...])
    }
  }

  @Test func colorsTakeNoRoom() {
    let plain = TextParagraph(width: 40, style: .plain).heading(.high, words)
    let painted = TextParagraph(width: 40, style: .coloured).heading(.high, words)
    let widths = { (text: String) in text.split(separator: "\n").map { String($0).displayWidth } }
    #expect(painted.contains("\u{1B}[31mHIGH\u{1B}[0m  \u{1B}[1m") && widths(plain) == widths(painted))
  }

  @Test("Parts keep their colours over lines", arguments: [nil, 12, 20, 80])
  func partsKeepTheirColours(width: Int?) {
    let parts: [TextTable.Cell] = [.init("4 critical", .red), .init("13 high", .bold), "7 low"]
    let text = TextParagraph(width: width, style: .coloured).list(parts, after: "Findings: ", indent: 2)
    let plain = TextParagraph(width: width).list(parts, after: "Findings: ", indent: 2)
    #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(
      plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "Findings: 4 critical, 13 high, 7 low")
    #expect(text.contains("\u{1B}[31m4") && text.contains("critical\u{1B}[0m"))
    if let width { #expect(plain.split(separator: "\n").allSatisfy { $0.count <= width }) }
  }

  @Test func controlCharactersAreSpelledOut() {
    let text = TextParagraph(width: nil).render("a\u{1B}[2Jb\nc", indent: 0, label: "x\u{7} ")
    #expect(text == "x\\u{7} a\\u{1b}[2Jb\nc\n")
  }
}
