/// Breaks text into lines, paragraph by paragraph.
struct LineBreaker {
  /// The columns of a line.
  let width: Int
  /// The columns of the first line of all.
  let first: Int
  /// Whether words wider than a line are broken.
  let breaksWords: Bool
  /// The lines so far.
  private(set) var lines: [Substring] = []

  init(width: Int, first: Int, breaksWords: Bool) {
    self.width = width
    self.first = first
    self.breaksWords = breaksWords
  }

  private var room: Int { lines.isEmpty ? first : width }

  /// Adds the lines of a paragraph, which holds no newline; one of spaces alone is an empty line.
  mutating func add(_ paragraph: Substring) {
    let text = paragraph.drop { $0 == " " }
    // What is open: the line from here up to its last word, and its columns.
    var start = text.startIndex
    var end = start
    var used = 0
    var place = start
    while place < text.endIndex {
      let gap = text[place...].prefix { $0 == " " }
      let word = text[gap.endIndex...].prefix { $0 != " " }
      place = word.endIndex
      if word.isEmpty { break }
      let wide = String(word).displayWidth
      if used > 0, used + gap.count + wide <= room {
        used += gap.count + wide
        end = place
        continue
      }
      if used > 0 { lines.append(text[start..<end]) }
      let rest = broken(word, wide: wide)
      (start, end, used) = (rest.startIndex, rest.endIndex, String(rest).displayWidth)
    }
    if used > 0 || start == text.startIndex { lines.append(text[start..<end]) }
  }

  /// Adds what of a word does not fit into a line, and gives the part that the next line begins with.
  private mutating func broken(_ word: Substring, wide: Int) -> Substring {
    // A word that the lines behind the first have room for is not broken for the sake of the first.
    if lines.isEmpty, wide > first, wide <= width || !breaksWords && first < width {
      lines.append(word[..<word.startIndex])
    }
    guard breaksWords else { return word }
    var rest = word
    while String(rest).displayWidth > room {
      let head = Self.breakable(rest, columns: room)
      lines.append(head)
      rest = rest[head.endIndex...]
    }
    return rest
  }

  /// The longest beginning within this many columns that ends with a mark, where that fills a third of them.
  private static func breakable(_ word: Substring, columns: Int) -> Substring {
    let head = word.prefix(columns: columns)
    guard let mark = head.lastIndex(where: { "-/:,;._=&".contains($0) }) else { return head }
    let part = head[...mark]
    return String(part).displayWidth * 3 >= columns ? part : head
  }
}
