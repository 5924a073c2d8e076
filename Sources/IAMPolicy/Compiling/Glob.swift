/// A text pattern: bytes of UTF-8 in which 0xFF stands for any run and 0xFE for any one UTF-16 unit.
///
/// AWS counts UTF-16 units: `??` matches U+10400, `?` does not. A four-byte sequence therefore counts as two
/// units of two bytes. Matching takes at most the product of both lengths.
struct Glob: Sendable, Hashable {
  static let run: UInt8 = 0xFF
  static let one: UInt8 = 0xFE

  /// How the pattern is matched.
  enum Shape: Sendable, Hashable {
    case anything
    case exact
    case prefix
    case general
  }

  let pattern: [UInt8]
  let shape: Shape

  init(pattern: [UInt8]) {
    self.pattern = pattern
    let wildcard = pattern.firstIndex { $0 >= Self.one }
    if wildcard == nil {
      shape = .exact
    } else if !pattern.isEmpty, pattern.allSatisfy({ $0 == Self.run }) {
      shape = .anything
    } else if wildcard == pattern.count - 1, pattern.last == Self.run {
      shape = .prefix
    } else {
      shape = .general
    }
  }

  /// Reads `*` and `?` in a text as wildcards.
  init(_ text: String) { self.init(pattern: Self.encode(text.utf8)) }

  /// The bytes of a text with its `*` and `?` as wildcards.
  static func encode(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.map { $0 == 0x2A ? run : $0 == 0x3F ? one : $0 }
  }

  /// Whether the pattern has no wildcards.
  var isExact: Bool { shape == .exact }

  @inline(__always)
  func matches(_ text: borrowing Span<UInt8>) -> Bool { matches(text, 0, text.count) }

  /// Whether the bytes from `start` to before `end` match.
  @inline(__always)
  func matches(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch shape {
    case .anything: return true
    case .exact:
      return pattern.count == end - start && Self.starts(text, start, with: pattern.span, pattern.count)
    case .prefix:
      let count = pattern.count - 1
      return count <= end - start && Self.starts(text, start, with: pattern.span, count)
    case .general: return Self.matches(pattern.span, 0, pattern.count, text, start, end)
    }
  }

  @inline(__always)
  private static func starts(
    _ text: borrowing Span<UInt8>, _ start: Int, with pattern: borrowing Span<UInt8>, _ count: Int
  ) -> Bool {
    for index in 0..<count where pattern[index] != text[start &+ index] { return false }
    return true
  }

  /// Matches part of a pattern against part of a text, with one point to return to.
  static func matches(
    _ pattern: borrowing Span<UInt8>, _ patternStart: Int, _ patternEnd: Int, _ text: borrowing Span<UInt8>,
    _ start: Int, _ end: Int
  ) -> Bool {
    var next = patternStart
    var index = start
    var afterRun = -1
    var resume = start
    while index < end {
      if next < patternEnd {
        let byte = pattern[next]
        if byte == run {
          next += 1
          if next == patternEnd { return true }
          afterRun = next
          resume = index
          continue
        }
        if byte == one {
          index = Self.unit(after: index, in: text, before: end)
          next += 1
          continue
        }
        if byte == text[index] {
          index += 1
          next += 1
          continue
        }
      }
      guard afterRun >= 0 else { return false }
      resume = Self.unit(after: resume, in: text, before: end)
      index = resume
      next = afterRun
    }
    while next < patternEnd, pattern[next] == run { next += 1 }
    return next == patternEnd
  }

  @inline(__always)
  private static func unit(after index: Int, in text: borrowing Span<UInt8>, before end: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 { return index + 1 }
    // A continuation byte is only met as the second half of a four-byte sequence.
    return min(end, index + (byte >= 0xE0 && byte < 0xF0 ? 3 : 2))
  }
}
