/// Steps over the parts of a JSON text without making values of them.
enum JSONBytes {
  @inline(__always)
  static func skipSpace(_ text: Span<UInt8>, _ place: inout Int) {
    while place < text.count {
      let byte = text[place]
      if byte > 0x20 || (byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09) { return }
      place &+= 1
    }
  }

  /// Moves from an opening quote behind the closing one; answers whether there were no escapes.
  @inline(__always)
  static func skipString(_ text: Span<UInt8>, _ place: inout Int) throws(InvalidEvent) -> Bool {
    let count = text.count
    var at = place &+ 1
    while at &+ 8 <= count {
      let word = text.eight(at: at)
      let quotes = word ^ 0x2222_2222_2222_2222
      let slashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let hits =
        ((quotes &- 0x0101_0101_0101_0101) & ~quotes | (slashes &- 0x0101_0101_0101_0101) & ~slashes)
        & 0x8080_8080_8080_8080
      if hits != 0 {
        at &+= hits.trailingZeroBitCount &>> 3
        if text[at] == 0x22 {
          place = at &+ 1
          return true
        }
        return try skipEscaped(text, &place, at)
      }
      at &+= 8
    }
    while at < count {
      let byte = text[at]
      if byte == 0x22 {
        place = at &+ 1
        return true
      }
      if byte == 0x5C { return try skipEscaped(text, &place, at) }
      at &+= 1
    }
    throw InvalidEvent(problem: "a string has no closing quote", offset: place)
  }

  private static func skipEscaped(
    _ text: Span<UInt8>, _ place: inout Int, _ start: Int
  ) throws(InvalidEvent) -> Bool {
    var at = start
    while at < text.count {
      let byte = text[at]
      if byte == 0x22 {
        place = at &+ 1
        return false
      }
      at &+= byte == 0x5C ? 2 : 1
    }
    throw InvalidEvent(problem: "a string has no closing quote", offset: place)
  }

  /// Moves behind a value of any kind.
  static func skipValue(_ text: Span<UInt8>, _ place: inout Int) throws(InvalidEvent) {
    guard place < text.count else { throw InvalidEvent(problem: "unexpected end", offset: place) }
    switch text[place] {
    case 0x22: _ = try skipString(text, &place)
    case 0x7B, 0x5B: try skipContainer(text, &place)
    default:
      let start = place
      skipLiteral(text, &place)
      guard place > start else { throw InvalidEvent(problem: "expected a value", offset: start) }
    }
  }

  private static func skipContainer(_ text: Span<UInt8>, _ place: inout Int) throws(InvalidEvent) {
    let start = place
    let count = text.count
    var depth = 0
    var at = place
    while at < count {
      let byte = text[at]
      if byte == 0x22 {
        _ = try skipString(text, &at)
        continue
      }
      at &+= 1
      // Of the bytes that matter here only braces and brackets have these bits.
      if byte & 0x5F == 0x5B {
        depth &+= 1
      } else if byte & 0x5F == 0x5D {
        depth &-= 1
        if depth == 0 {
          place = at
          return
        }
      }
    }
    throw InvalidEvent(problem: "an object or array is not closed", offset: start)
  }

  /// Moves behind a number or a word.
  @inline(__always)
  static func skipLiteral(_ text: Span<UInt8>, _ place: inout Int) {
    while place < text.count {
      switch text[place] {
      case 0x2C, 0x7D, 0x5D, 0x3A, 0x22, 0x7B, 0x5B, 0...0x20: return
      default: place &+= 1
      }
    }
  }

  /// Whether a text is `true`, `false`, `null` or a number.
  static func isLiteral(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    switch text[0] {
    case 0x74: return text.count == 4 && text[1] == 0x72 && text[2] == 0x75 && text[3] == 0x65
    case 0x66:
      return text.count == 5 && text[1] == 0x61 && text[2] == 0x6C && text[3] == 0x73 && text[4] == 0x65
    case 0x6E: return text.count == 4 && text[1] == 0x75 && text[2] == 0x6C && text[3] == 0x6C
    case 0x2D: return text.count > 1 && text[1] >= 0x30 && text[1] <= 0x39
    case 0x30...0x39: return true
    default: return false
    }
  }
}
