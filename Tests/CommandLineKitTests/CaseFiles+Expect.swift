import TestKit
import Testing

extension CaseFiles {
  /// Compares with a file; with `RECORD_CASES` set it writes the file instead, to be reviewed, and fails.
  static func expect(_ actual: String, in name: String, here: String = #filePath) throws {
    guard Subprocess.environment["RECORD_CASES"] != nil else {
      let expected = try text(name, here: here)
      #expect(actual == expected)
      return
    }
    try write(actual, to: path(name, here: here))
    Issue.record("recorded \(name)")
  }
}

/// Words parted by spaces, where `''` is the empty word and single quotes keep spaces.
func words(_ line: some StringProtocol) -> [String] {
  var words: [String] = []
  var word: String?
  var isQuoted = false
  for character in line {
    if character == "'" {
      isQuoted.toggle()
      word = word ?? ""
    } else if character == " ", !isQuoted {
      if let word { words.append(word) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  return words + (word.map { [$0] } ?? [])
}
