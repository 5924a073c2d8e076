extension String {
  /// The text in lines of at most this many columns, broken between words where possible.
  ///
  /// Newlines in the text stay; a word wider than a line is broken behind the last hyphen or other mark within the
  /// line, or else where the line ends.
  public func wrappedLines(width: Int) -> [String] {
    let width = max(width, 1)
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      paragraph -> [String] in
      var lines: [String] = []
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ") {
        var word = String(word)
        var wide = word.displayWidth
        if used > 0, used + 1 + wide <= width {
          line += " " + word
          used += 1 + wide
          continue
        }
        if used > 0 { lines.append(line) }
        while wide > width {
          let head = word.breakable(columns: width)
          lines.append(String(head))
          word.removeFirst(head.count)
          wide = word.displayWidth
        }
        line = word
        used = wide
      }
      if used > 0 || lines.isEmpty { lines.append(line) }
      return lines
    }
  }

  /// The text, cut off with an ellipsis when it is wider than this many columns.
  public func truncated(to width: Int) -> String {
    if displayWidth <= width { return self }
    return width < 1 ? "" : (width == 1 ? "…" : prefix(columns: width - 1, atLeastOne: false) + "…")
  }

  /// The text with control characters spelled out, so that it cannot steer a terminal.
  ///
  /// C0 and C1 controls, and the marks that change the direction of text, become `\u{…}`.
  public func replacingControlCharacters() -> String {
    let isHarmless = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if isHarmless { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The longest beginning within this many columns that ends with a mark, where that fills a third of them.
  private func breakable(columns: Int) -> Substring {
    let head = prefix(columns: columns)
    guard let mark = head.lastIndex(where: { "-/:,;._=&".contains($0) }) else { return head }
    let part = head[...mark]
    return String(part).displayWidth * 3 >= columns ? part : head
  }

  /// The longest beginning within this many columns; at least one character, so that breaking ends.
  fileprivate func prefix(columns: Int, atLeastOne: Bool = true) -> Substring {
    var used = 0
    var end = startIndex
    while end < endIndex {
      used += self[end].displayWidth
      if used > columns, !(atLeastOne && end == startIndex) { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}
