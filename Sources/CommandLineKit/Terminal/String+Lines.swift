extension String {
  /// The text in lines of at most this many columns, broken between words where possible.
  ///
  /// Newlines in the text stay, and so do spaces between words of one line; those in front of a paragraph go.
  ///
  /// - Parameters:
  ///   - width: The columns of a line, at least 1.
  ///   - first: The columns of the first line, where something stands in front of it; nil for as many as the others.
  ///   - breaksWords: Whether a word wider than a line is broken, behind the last hyphen or other mark within the line,
  ///     or else where the line ends. Otherwise it has a line of its own, which is then wider.
  /// - Returns: Parts of the text in order, at least one.
  public func wrappedLines(width: Int, first: Int? = nil, breaksWords: Bool = true) -> [Substring] {
    var lines = LineBreaker(width: max(width, 1), first: max(first ?? width, 1), breaksWords: breaksWords)
    for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lines.add(paragraph)
    }
    return lines.lines
  }

  /// The text for a terminal: lines that are too wide are broken between words and go on set in, but no word is broken.
  ///
  /// Words as wide as that are paths, ARNs and commands, which are to be copied; the terminal folds them itself.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; nil for text that goes elsewhere, which stays as it is.
  ///   - indent: How far a line goes in that continues another.
  public func folded(to width: Int?, indent: Int = 2) -> String {
    guard let width, displayWidth > width else { return self }
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let margin = String(line.prefix { $0 == " " })
      let inner = String(repeating: " ", count: margin.count + indent)
      return margin
        + String(line).wrappedLines(
          width: width - inner.count, first: width - margin.count, breaksWords: false
        ).joined(separator: "\n" + inner)
    }
    return lines.joined(separator: "\n")
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
}

extension StringProtocol where SubSequence == Substring {
  /// The longest beginning within this many columns; at least one character, so that breaking ends.
  func prefix(columns: Int, atLeastOne: Bool = true) -> Substring {
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
