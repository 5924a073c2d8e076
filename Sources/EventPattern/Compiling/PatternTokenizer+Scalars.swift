extension PatternTokenizer {
  private static let validTokens = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')"

  mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      default: return
      }
    }
  }

  /// Reads a string from behind its opening quote.
  mutating func readString(
    _ whole: String, _ owner: String
  ) throws(InvalidEventPattern) -> [UInt8] {
    var content: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x22:
        place += 1
        return content
      case 0x5C:
        place += 1
        try escape(into: &content)
      case 0..<0x20:
        place += 1
        throw failure(
          "Illegal unquoted character ((CTRL-CHAR, code \(byte))): "
            + "has to be escaped using backslash to be included in \(owner)")
      default:
        content.append(byte)
        place += 1
      }
    }
    throw failure(
      owner == "name"
        ? "Unexpected end-of-input in field name"
        : "Unexpected end-of-input: was expecting closing quote for \(whole)")
  }

  private mutating func escape(into content: inout [UInt8]) throws(InvalidEventPattern) {
    guard place < bytes.count else {
      throw failure("Unexpected end-of-input in character escape sequence")
    }
    let byte = bytes[place]
    switch byte {
    case 0x22, 0x5C, 0x2F: content.append(byte)
    case 0x62: content.append(0x08)
    case 0x66: content.append(0x0C)
    case 0x6E: content.append(0x0A)
    case 0x72: content.append(0x0D)
    case 0x74: content.append(0x09)
    case 0x75:
      place += 1
      try unicode(into: &content)
      return
    default:
      let found = described()
      place += 1
      throw failure("Unrecognized character escape \(found)")
    }
    place += 1
  }

  private mutating func unicode(into content: inout [UInt8]) throws(InvalidEventPattern) {
    var unit = try hexadecimal()
    if (0xD800..<0xDC00).contains(unit), place + 1 < bytes.count, bytes[place] == 0x5C,
      bytes[place + 1] == 0x75
    {
      let rewind = place
      place += 2
      let low = try hexadecimal()
      if (0xDC00..<0xE000).contains(low) {
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      } else {
        place = rewind
      }
    }
    // A surrogate alone becomes a question mark when Java writes it as UTF-8.
    let scalar = Unicode.Scalar(unit) ?? "?"
    content.append(contentsOf: String(scalar).utf8)
  }

  private mutating func hexadecimal() throws(InvalidEventPattern) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard place < bytes.count else {
        throw failure("Unexpected end-of-input in character escape sequence")
      }
      switch bytes[place] {
      case 0x30...0x39: value = value << 4 | UInt32(bytes[place] - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(bytes[place] - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(bytes[place] - 0x57)
      default: throw unexpected("expected a hex-digit for character escape sequence")
      }
      place += 1
    }
    return value
  }

  mutating func number() throws(InvalidEventPattern) {
    if bytes[place] == 0x2D {
      place += 1
      guard place < bytes.count, Self.isDigit(bytes[place]) else {
        throw oddNumber("expected digit (0-9) to follow minus sign, for valid numeric value")
      }
    }
    if bytes[place] == 0x30, place + 1 < bytes.count, Self.isDigit(bytes[place + 1]) {
      place += 2
      throw failure("Invalid numeric value: Leading zeroes not allowed")
    }
    skipDigits()
    if place < bytes.count, bytes[place] == 0x2E {
      place += 1
      guard skipDigits() else { throw oddNumber("Decimal point not followed by a digit") }
    }
    if place < bytes.count, bytes[place] | 0x20 == 0x65 {
      place += 1
      if place < bytes.count, bytes[place] == 0x2B || bytes[place] == 0x2D { place += 1 }
      guard skipDigits() else { throw oddNumber("Exponent indicator not followed by a digit") }
    }
  }

  mutating func word(_ word: String) throws(InvalidEventPattern) {
    let end = place + word.utf8.count
    guard bytes[place...].starts(with: word.utf8), end >= bytes.count || !Self.isWordByte(bytes[end]) else {
      throw oddValue()
    }
    place = end
  }

  /// The error for a value that is none.
  mutating func oddValue() -> InvalidEventPattern {
    guard place < bytes.count, Self.isWordByte(bytes[place]), !Self.isDigit(bytes[place]) else {
      return unexpected("expected a valid value \(Self.validTokens)")
    }
    let begin = place
    while place < bytes.count, Self.isWordByte(bytes[place]), place - begin < 256 { place += 1 }
    let token = String(decoding: bytes[begin..<place], as: UTF8.self)
    return failure("Unrecognized token '\(token)': was expecting \(Self.validTokens)")
  }

  /// The error for a byte that does not belong at the reader's place.
  mutating func unexpected(_ expectation: String) -> InvalidEventPattern {
    guard place < bytes.count else { return failure("Unexpected end-of-input: \(expectation)") }
    let found = described()
    repeat { place += 1 } while place < bytes.count && bytes[place] & 0xC0 == 0x80
    return failure("Unexpected character (\(found)): \(expectation)")
  }

  mutating func mismatch(_ byte: UInt8) -> InvalidEventPattern {
    let found = String(Unicode.Scalar(byte))
    guard let scope = scopes.last else { return failure("Unexpected close marker '\(found)'") }
    let opened = PatternPlace(of: scope.start, in: bytes)
    return failure(
      "Unexpected close marker '\(found)': expected '\(scope.isObject ? "}" : "]")' "
        + "(for \(scope.isObject ? "Object" : "Array") starting at \(opened))")
  }

  private mutating func oddNumber(_ problem: String) -> InvalidEventPattern {
    guard place < bytes.count else {
      return failure("Unexpected end-of-input in numeric value: \(problem)")
    }
    let found = described()
    place += 1
    return failure("Unexpected character (\(found)) in numeric value: \(problem)")
  }

  @discardableResult
  private mutating func skipDigits() -> Bool {
    let begin = place
    while place < bytes.count, Self.isDigit(bytes[place]) { place += 1 }
    return place > begin
  }

  /// The character at the reader's place and its code.
  private func described() -> String {
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let scalar = String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars.first ?? "?"
    if scalar.value < 0x20 { return "(CTRL-CHAR, code \(scalar.value))" }
    let hexadecimal = scalar.value > 255 ? " / 0x\(String(scalar.value, radix: 16))" : ""
    return "'\(scalar)' (code \(scalar.value)\(hexadecimal))"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x24
      || byte >= 0x80
  }
}
