/// The lines of the catalogue and the fields in them.
struct CatalogueText: Sendable {
  let bytes: [UInt8]

  private static let newline = UInt8(ascii: "\n")

  /// The line that begins at an offset, without its end.
  func line(at start: Int) -> Range<Int> {
    start..<(bytes[start...].firstIndex(of: Self.newline) ?? bytes.count)
  }

  /// All lines of a part.
  func lines(in part: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = part.lowerBound
    while start < part.upperBound {
      let line = line(at: start)
      lines.append(line)
      start = line.upperBound + 1
    }
    return lines
  }

  /// The line of a sorted part whose first field is a word in lower case.
  func line(startingWith word: [UInt8], in part: Range<Int>) -> Range<Int>? {
    var low = part.lowerBound
    var high = part.upperBound
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != Self.newline { start -= 1 }
      let line = line(at: start)
      let name = bytes[line].prefix { $0 != UInt8(ascii: "\t") }.map(Self.lowercased)
      if name == word { return line }
      if name.lexicographicallyPrecedes(word) { low = line.upperBound + 1 } else { high = start }
    }
    return nil
  }

  /// What stands between tabs; four at least, so that fields that are left out are empty.
  func fields(_ line: Range<Int>) -> [String] {
    var fields = bytes[line].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    while fields.count < 4 { fields.append("") }
    return fields
  }

  /// The numbers of `0,2-4`.
  static func numbers(_ text: String) -> [Int] {
    text.split(separator: ",").flatMap { run -> [Int] in
      let ends = run.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { return [] }
      return Array(first...last)
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
