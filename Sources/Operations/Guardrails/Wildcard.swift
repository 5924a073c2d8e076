/// Patterns with `*` for any text and `?` for one character, as policies use them.
enum Wildcard {
  /// Whether a text fits a pattern; the time is at most the product of the two lengths.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    let text = Array(text.utf8)
    let pattern = Array(pattern.utf8)
    var (i, p) = (0, 0)
    var retry: (text: Int, pattern: Int)?
    while i < text.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        p += 1
        retry = (i, p)
      } else if p < pattern.count, pattern[p] == UInt8(ascii: "?") || pattern[p] == text[i] {
        i += 1
        p += 1
      } else if let last = retry {
        i = last.text + 1
        p = last.pattern
        retry = (i, p)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
