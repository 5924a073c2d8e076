import TestKit
import Testing

@testable import CommandLineKit

@Suite struct TerminalTests {
  @Test func `widths are those of a terminal`() throws {
    for line in try CaseFiles.lines("widths.txt") {
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      var text = ""
      for (index, piece) in parts[1].split(separator: "\\", omittingEmptySubsequences: false).enumerated() {
        text += index == 0 ? String(piece) : "\u{1B}" + piece.dropFirst()
      }
      #expect(Int(parts[0]) == text.displayWidth, "\(line)")
    }
  }

  @Test func `the closest name is suggested`() throws {
    for line in try CaseFiles.lines("suggestions.txt") {
      let row = words(line)
      #expect(Suggestion.closest(to: row[0], among: Array(row.dropFirst(2))) ?? "-" == row[1], "\(line)")
    }
  }

  @Test(arguments: [
    (left: "", right: "abc", distance: 3), ("abc", "abc", 0), ("kitten", "sitting", 3), ("ab", "ba", 1),
    ("ca", "abc", 3), ("account", "acount", 1),
  ])
  func `distances are those of optimal string alignment`(_ test: (left: String, right: String, distance: Int))
  {
    #expect(Suggestion.distance(Array(test.left.utf8), Array(test.right.utf8)) == test.distance)
    #expect(Suggestion.distance(Array(test.right.utf8), Array(test.left.utf8)) == test.distance)
  }

  @Test func `colours are for terminals whose users want them`() {
    #expect(TerminalStyle(isTerminal: true, environment: [:]).isEnabled)
    #expect(TerminalStyle(isTerminal: true, environment: ["NO_COLOR": ""]).isEnabled)
    #expect(!TerminalStyle(isTerminal: true, environment: ["NO_COLOR": "1"]).isEnabled)
    #expect(!TerminalStyle(isTerminal: true, environment: ["TERM": "dumb"]).isEnabled)
    #expect(!TerminalStyle(isTerminal: true, environment: [:], noColor: true).isEnabled)
    #expect(!TerminalStyle(isTerminal: false, environment: [:]).isEnabled)
    #expect(TerminalStyle.coloured.paint("x", .bold, .red) == "\u{1B}[1;31mx\u{1B}[0m")
    #expect(TerminalStyle.plain.paint("x", .bold, .red) == "x")
  }

  @Test func `text is wrapped between words, and wide words are broken`() {
    #expect("a bb ccc dddd".wrappedLines(width: 6) == ["a bb", "ccc", "dddd"])
    #expect("abcdefgh ij".wrappedLines(width: 3) == ["abc", "def", "gh", "ij"])
    #expect(
      "not auditable: service-control-policy".wrappedLines(width: 14)
        == ["not auditable:", "service-", "control-policy"])
    #expect("日本語".wrappedLines(width: 4) == ["日本", "語"])
    #expect("日本".wrappedLines(width: 1) == ["日", "本"])
    #expect("a\n\nb".wrappedLines(width: 3) == ["a", "", "b"])
    #expect("".wrappedLines(width: 3) == [""])
    #expect("a  b cccc".wrappedLines(width: 4) == ["a  b", "cccc"])
    #expect("aa bbbb".wrappedLines(width: 6, first: 2) == ["aa", "bbbb"])
    // A first line with less room is left empty rather than breaking a word for it.
    #expect("bbbb c".wrappedLines(width: 6, first: 2) == ["", "bbbb c"])
    #expect("/a/b/c/d e".wrappedLines(width: 4, breaksWords: false) == ["/a/b/c/d", "e"])
    #expect("abcdef".truncated(to: 4) == "abc…")
    #expect("日本語".truncated(to: 4) == "日…")
    #expect("abc".truncated(to: 3) == "abc")
    #expect("abc".truncated(to: 0) == "")
  }

  @Test func `messages are folded between words, and what is to be copied stays whole`() {
    #expect(
      "  cannot open /var/lib/a/file\nnext".folded(to: 14) == "  cannot open\n    /var/lib/a/file\nnext")
    #expect("cannot open it".folded(to: nil) == "cannot open it")
    #expect("cannot open it".folded(to: 14) == "cannot open it")
  }

  @Test func `examples go on in lines that a shell reads as one command`() {
    let command = "latch run --reason 'a long one' --quiet -- aws s3 ls"
    for width in 20...60 {
      let lines = ShellWords.lines(of: command, width: width)
      #expect(
        lines.map { $0.hasSuffix(" \\") ? String($0.dropLast(2)) : $0 }.joined(separator: " ") == command)
      #expect(lines.dropLast().allSatisfy { $0.hasSuffix(" \\") })
      #expect(lines.contains { $0.contains("--reason 'a long one'") })
      if width > 28 { #expect(lines.allSatisfy { $0.displayWidth <= width }) }
    }
    #expect(ShellWords.lines(of: command, width: 60) == [command])
  }

  @Test func `a terminal is asked for its size, and a file has none`() {
    #expect(TerminalSize.ofTerminal(-1) == nil)
    #expect(!TerminalSize.isTerminal(-1))
    // COLUMNS is about terminals: what goes elsewhere is not folded by it.
    #expect(TerminalSize.columns(ofTerminal: -1, environment: ["COLUMNS": "60"]) == nil)
    #expect(TerminalSize(columns: 0, rows: -3) == TerminalSize(columns: 1, rows: 1))
  }
}
