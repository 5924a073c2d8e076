extension JSONBytes {
  /// Appends a string's content with both quotes and without its escapes.
  static func decode(
    _ text: Span<UInt8>, _ range: Range<Int>, into output: inout [UInt8]
  ) throws(InvalidEvent) {
    output.append(0x22)
    var at = range.lowerBound + 1
    let end = range.upperBound - 1
    while at < end {
      let byte = text[at]
      at += 1
      guard byte == 0x5C else {
        output.append(byte)
        continue
      }
      guard at < end else { throw InvalidEvent(problem: "an escape is cut short", offset: at) }
      let kind = text[at]
      at += 1
      switch kind {
      case 0x22, 0x5C, 0x2F: output.append(kind)
      case 0x62: output.append(0x08)
      case 0x66: output.append(0x0C)
      case 0x6E: output.append(0x0A)
      case 0x72: output.append(0x0D)
      case 0x74: output.append(0x09)
      case 0x75:
        var unit = try hexadecimal(text, &at, end)
        if (0xD800..<0xDC00).contains(unit), at + 6 <= end, text[at] == 0x5C, text[at + 1] == 0x75 {
          var next = at + 2
          let low = try hexadecimal(text, &next, end)
          if (0xDC00..<0xE000).contains(low) {
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            at = next
          }
        }
        output.append(contentsOf: String(Unicode.Scalar(unit) ?? "?").utf8)
      default: throw InvalidEvent(problem: "unknown escape", offset: at - 2)
      }
    }
    output.append(0x22)
  }

  private static func hexadecimal(
    _ text: Span<UInt8>, _ at: inout Int, _ end: Int
  ) throws(InvalidEvent) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < end else { throw InvalidEvent(problem: "an escape is cut short", offset: at) }
      switch text[at] {
      case 0x30...0x39: value = value << 4 | UInt32(text[at] - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(text[at] - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(text[at] - 0x57)
      default: throw InvalidEvent(problem: "expected four hexadecimal digits", offset: at)
      }
      at += 1
    }
    return value
  }
}
