extension JSONReader {
  /// Reads a string in quotes; its bytes must be UTF-8 and its surrogates paired.
  mutating func string() throws(JSONSyntaxError) -> String {
    let open = index
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == 0x22 {
      defer { index += 1 }
      return try text(bytes.span.extracting(start..<index), at: open)
    }
    var content = Array(bytes[start..<index])
    while true {
      guard index < bytes.count else { throw error("the string has no closing quote", at: open) }
      let byte = bytes[index]
      if byte == 0x22 { break }
      if byte < 0x20 { throw error("a control character in a string must be escaped", at: index) }
      index += 1
      if byte == 0x5C { try escape(into: &content) } else { content.append(byte) }
    }
    index += 1
    return try text(content.span, at: open)
  }

  private func text(_ content: Span<UInt8>, at offset: Int) throws(JSONSyntaxError) -> String {
    do throws(UTF8.ValidationError) {
      return String(copying: try UTF8Span(validating: content))
    } catch {
      throw self.error("the string is not UTF-8", at: offset)
    }
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONSyntaxError) {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: content.append(byte)
    case 0x62: content.append(0x08)
    case 0x66: content.append(0x0C)
    case 0x6E: content.append(0x0A)
    case 0x72: content.append(0x0D)
    case 0x74: content.append(0x09)
    case 0x75: content.append(contentsOf: try unicodeEscape().utf8)
    default: throw error("`\\\(String(decoding: [byte], as: UTF8.self))` is no escape", at: index - 2)
    }
  }

  private mutating func unicodeEscape() throws(JSONSyntaxError) -> String {
    let start = index - 2
    let high = try hexadecimal()
    var code = high
    if (0xD800..<0xDC00).contains(high) {
      guard take(0x5C), take(0x75) else { throw error("a lone surrogate in a string", at: start) }
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw error("a lone surrogate in a string", at: start) }
      code = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error("a lone surrogate in a string", at: start) }
    return String(Character(scalar))
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw unexpected("four hexadecimal digits")
      }
      value = value << 4 + UInt32(digit)
      index += 1
    }
    return value
  }
}
