/// Strings of JSON as bytes.
enum JSONText {
  /// The value of a hexadecimal digit; nil for another byte.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Appends a range of a text as a string.
  static func append(quoted text: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
    output.append(0x22)
    var start = range.lowerBound
    for place in range where text[place] < 0x20 || text[place] == 0x22 || text[place] == 0x5C {
      output += text[start..<place]
      start = place + 1
      escape(text[place], &output)
    }
    output += text[start..<range.upperBound]
    output.append(0x22)
  }

  private static func escape(_ byte: UInt8, _ output: inout [UInt8]) {
    output.append(0x5C)
    switch byte {
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      output += [UInt8(ascii: "u"), 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: output.append(byte)
    }
  }

  /// Appends what a string between its quotes says; false, with nothing appended, where an escape is none.
  ///
  /// With `onOneLine` a line feed becomes a space: in JSON within the string it can only stand where that says the same.
  static func append(unescaped text: [UInt8], onOneLine: Bool, to output: inout [UInt8]) -> Bool {
    let feed: UInt8 = onOneLine ? 0x20 : 0x0A
    let length = output.count
    var place = 0
    while place < text.count {
      let start = place
      while place < text.count, text[place] != 0x5C { place += 1 }
      output += text[start..<place]
      guard place < text.count else { break }
      guard place + 1 < text.count, let next = unescape(text, place + 1, feed, &output) else {
        output.removeLast(output.count - length)
        return false
      }
      place = next
    }
    return true
  }

  /// Appends what an escape stands for whose letter is at a place, and gives the place behind it.
  private static func unescape(
    _ text: [UInt8], _ place: Int, _ feed: UInt8, _ output: inout [UInt8]
  ) -> Int? {
    switch text[place] {
    case 0x22, 0x5C, 0x2F: output.append(text[place])
    case UInt8(ascii: "n"): output.append(feed)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "u"):
      guard let unit = unit(text, place + 1) else { return nil }
      if unit & 0xFC00 == 0xD800, place + 6 < text.count, text[place + 5] == 0x5C,
        text[place + 6] == UInt8(ascii: "u"),
        let low = self.unit(text, place + 7), low & 0xFC00 == 0xDC00
      {
        append(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, to: &output)
        return place + 11
      }
      append(unit == 0x0A ? UInt32(feed) : unit & 0xF800 == 0xD800 ? 0xFFFD : unit, to: &output)
      return place + 5
    default: return nil
    }
    return place + 1
  }

  private static func unit(_ text: [UInt8], _ place: Int) -> UInt32? {
    guard place + 4 <= text.count else { return nil }
    var unit: UInt32 = 0
    for place in place..<place + 4 {
      guard let digit = digit(text[place]) else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// Appends a character in UTF-8.
  static func append(_ code: UInt32, to output: inout [UInt8]) {
    if code < 0x80 { return output.append(UInt8(code)) }
    guard let scalar = Unicode.Scalar(code) else { return }
    output += UTF8.encode(scalar).map(Array.init) ?? []
  }
}
