/// Takes a command line apart as a POSIX shell does, without running one.
public enum CommandWords {
  /// The words; nil where a quotation mark is not closed or the text ends in a backslash.
  ///
  /// Single quotes keep everything; double quotes keep all but `\"`, `\\`, `\$` and `` \` ``; outside of both a
  /// backslash keeps the next character (POSIX.1-2017, Shell Command Language, section 2.2).
  public static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8]?
    var quote: UInt8?
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch (byte, quote) {
      case (UInt8(ascii: "\\"), nil):
        guard let next = bytes.next() else { return nil }
        word = (word ?? []) + [next]
      case (UInt8(ascii: "\\"), UInt8(ascii: "\"")):
        guard let next = bytes.next() else { return nil }
        word = (word ?? []) + ("\"\\$`".utf8.contains(next) ? [next] : [byte, next])
      case (let byte, let mark?) where byte == mark: quote = nil
      case (UInt8(ascii: "'"), nil), (UInt8(ascii: "\""), nil):
        quote = byte
        word = word ?? []
      case (0x20, nil), (0x09, nil), (0x0A, nil):
        if let word { words.append(String(decoding: word, as: UTF8.self)) }
        word = nil
      default: word = (word ?? []) + [byte]
      }
    }
    guard quote == nil else { return nil }
    if let word { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
