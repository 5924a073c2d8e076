/// Two hexadecimal digits a byte (RFC 4648 section 8).
public enum Hexadecimal {
  /// Writes bytes in lower-case digits.
  public static func encode(_ bytes: [UInt8]) -> String {
    encode(bytes.span)
  }

  /// Writes bytes in lower-case digits.
  public static func encode(_ bytes: Span<UInt8>) -> String {
    unsafe String(unsafeUninitializedCapacity: bytes.count * 2) { output in
      var position = 0
      for index in bytes.indices {
        let byte = bytes[index]
        unsafe output[position] = digit(byte >> 4)
        unsafe output[position + 1] = digit(byte & 0x0F)
        position += 2
      }
      return position
    }
  }

  /// Reads digits of either case; an odd number of them or any other character is refused.
  public static func decode(_ text: String) throws(InvalidEncoding) -> [UInt8] {
    let digits = text.utf8.span
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8 = 0
    for index in digits.indices {
      guard let value = value(of: digits[index]) else {
        throw InvalidEncoding(
          encoding: "hexadecimal", offset: index, reason: .unexpectedByte(digits[index]))
      }
      if index & 1 == 0 { high = value << 4 } else { bytes.append(high | value) }
    }
    guard digits.count & 1 == 0 else {
      throw InvalidEncoding(encoding: "hexadecimal", offset: digits.count, reason: .wrongLength)
    }
    return bytes
  }

  @inline(__always)
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 &+ value : 0x57 &+ value
  }

  @inline(__always)
  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit &- 0x30
    case 0x41...0x46: digit &- 0x37
    case 0x61...0x66: digit &- 0x57
    default: nil
    }
  }
}
