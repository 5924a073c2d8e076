/// A text in which `*` stands for any run of bytes.
struct Wildcard: Hashable, Sendable {
  /// The texts between the stars; one more than there are stars.
  let parts: [[UInt8]]

  /// The longest texts first and last, and what lies between.
  init(parts: [[UInt8]]) { self.parts = parts }

  /// Reads a pattern in quotes; `\*` and `\\` are the only escapes.
  ///
  /// - Throws: the service's words; positions count bytes, the opening quote is 0.
  static func parse(quoted bytes: [UInt8]) throws(InvalidEventPattern) -> Wildcard {
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      switch byte {
      case 0x2A:
        if next == 0x2A {
          throw InvalidEventPattern(reason: "Consecutive wildcard characters at pos \(index)")
        }
        parts.append([])
      case 0x5C:
        guard let next, next == 0x2A || next == 0x5C else {
          throw InvalidEventPattern(reason: "Invalid escape character at pos \(index)")
        }
        parts[parts.count - 1].append(next)
        index += 1
      default: parts[parts.count - 1].append(byte)
      }
      index += 1
    }
    return Wildcard(parts: parts)
  }

  /// Whether a value has the parts in order, none overlapping.
  func matches(_ value: Span<UInt8>) -> Bool {
    let last = parts.count - 1
    let head = parts[0]
    guard value.starts(with: head) else { return false }
    if last == 0 { return value.count == head.count }
    let tail = parts[last]
    guard value.count >= head.count + tail.count, value.ends(with: tail) else { return false }
    if last == 1 { return true }
    let limit = value.count - tail.count
    var place = head.count
    for index in 1..<last {
      guard let found = value.firstPlace(of: parts[index], from: place, before: limit) else { return false }
      place = found + parts[index].count
    }
    return true
  }
}
