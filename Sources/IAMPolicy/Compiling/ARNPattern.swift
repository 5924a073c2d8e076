/// A pattern for ARNs, whose first five parts are matched apart and whose sixth may span colons.
struct ARNPattern: Sendable, Hashable {
  /// The five parts in front, where one of them has a wildcard.
  let parts: [Glob]
  /// The five parts in front with their colons, where they have no wildcard.
  let head: [UInt8]?
  /// What follows the fifth colon.
  let tail: Glob

  /// Takes an encoded pattern apart; nil where it has fewer than six parts or does not begin with `arn`.
  init?(pattern: [UInt8], ignoringCaseInHead: Bool = false) {
    var starts = [0]
    for (index, byte) in pattern.enumerated() where byte == 0x3A {
      starts.append(index + 1)
      if starts.count == 6 { break }
    }
    guard starts.count == 6 else { return nil }
    let front = pattern[..<starts[5]].map { ignoringCaseInHead ? Fingerprint.lowercased($0) : $0 }
    let parts = (0..<5).map { Glob(pattern: Array(front[starts[$0]..<(starts[$0 + 1] - 1)])) }
    guard parts[0].matches(Self.scheme.span) else { return nil }
    self.parts = parts
    head = parts.allSatisfy(\.isExact) ? front : nil
    tail = Glob(pattern: Array(pattern[starts[5]...]))
  }

  private static let scheme: [UInt8] = [0x61, 0x72, 0x6E]

  /// Whether a text has the six parts of an ARN and begins with `arn`.
  static func isARN(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.count >= 4, text[0] == 0x61, text[1] == 0x72, text[2] == 0x6E, text[3] == 0x3A else {
      return false
    }
    var colons = 0
    for index in text.indices where text[index] == 0x3A { colons += 1 }
    return colons >= 5
  }

  /// How a text answers to a pattern.
  enum Answer {
    case match
    case noMatch
    /// The text is no ARN.
    case malformed
  }

  /// Matches an ARN as written, case and all.
  func answer(to text: borrowing Span<UInt8>) -> Answer {
    if let head, head.count <= text.count {
      var same = true
      for index in head.indices where head[index] != text[index] {
        same = false
        break
      }
      if same { return tail.matches(text, head.count, text.count) ? .match : .noMatch }
    }
    var start = 0
    var isMatch = true
    for part in parts {
      var end = start
      while end < text.count, text[end] != 0x3A { end += 1 }
      guard end < text.count else { return .malformed }
      if start == 0, !(end == 3 && text[0] == 0x61 && text[1] == 0x72 && text[2] == 0x6E) {
        return .malformed
      }
      isMatch = isMatch && part.matches(text, start, end)
      start = end + 1
    }
    return isMatch && tail.matches(text, start, text.count) ? .match : .noMatch
  }

  /// Matches an ARN whose first five parts were lowercased and counted before.
  @inline(__always)
  func matches(_ arn: borrowing ResourceName) -> Bool {
    if let head {
      return equal(head, arn.head) && tail.matches(arn.bytes.span, head.count, arn.bytes.count)
    }
    guard arn.isARN else { return false }
    return matchesParts(arn)
  }

  private func matchesParts(_ arn: borrowing ResourceName) -> Bool {
    let text = arn.head.span
    var start = 0
    for part in parts {
      var end = start
      while text[end] != 0x3A { end += 1 }
      guard part.matches(text, start, end) else { return false }
      start = end + 1
    }
    return tail.matches(arn.bytes.span, start, arn.bytes.count)
  }
}

/// The name of a resource in a request, taken apart once.
struct ResourceName: Sendable, Hashable {
  let bytes: [UInt8]
  /// The first five parts in lower case with their colons; empty where this is no ARN.
  let head: [UInt8]
  let isAny: Bool
  var isARN: Bool { !head.isEmpty }

  init(_ text: String) {
    bytes = Array(text.utf8)
    isAny = bytes == [0x2A]
    var colons = 0
    var end = 0
    for (index, byte) in bytes.enumerated() where byte == 0x3A {
      colons += 1
      if colons == 5 {
        end = index + 1
        break
      }
    }
    head = bytes[..<end].map(Fingerprint.lowercased)
  }
}
