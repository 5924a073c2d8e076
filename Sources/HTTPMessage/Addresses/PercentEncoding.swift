/// Percent-encoding of URI parts (RFC 3986 section 2.1).
public enum PercentEncoding {
  /// Encodes every byte but `A–Z a–z 0–9 - . _ ~`, hexadecimal digits in upper case, as Signature V4 asks.
  ///
  /// With `keepingSlash`, `/` stays as it is, as in a path.
  public static func encode(_ text: String, keepingSlash: Bool = false) -> String {
    if text.utf8.allSatisfy({ isUnreserved($0) || (keepingSlash && $0 == 0x2F) }) { return text }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
      if isUnreserved(byte) || (keepingSlash && byte == 0x2F) {
        encoded.append(byte)
      } else {
        encoded.append(0x25)
        encoded.append(digit(byte >> 4))
        encoded.append(digit(byte & 15))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Decodes `%XX`, and `+` to a space where the text is a form's; nil where an escape is broken or the result is not UTF-8.
  public static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
    guard text.utf8.contains(where: { $0 == 0x25 || (plusIsSpace && $0 == 0x2B) }) else {
      return String(text)
    }
    return decode(Array(text.utf8)[...], plusIsSpace: plusIsSpace)
  }

  /// Decodes the bytes of a text.
  static func decode(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool) -> String? {
    var (isEncoded, isASCII) = (false, true)
    for byte in bytes {
      if byte == 0x25 || (plusIsSpace && byte == 0x2B) { isEncoded = true }
      if byte >= 0x80 { isASCII = false }
    }
    guard isEncoded else {
      return isASCII ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      if byte == 0x25 {
        guard let high = rest.next().flatMap(value), let low = rest.next().flatMap(value) else {
          return nil
        }
        decoded.append(high << 4 | low)
        if high >= 8 { isASCII = false }
      } else {
        decoded.append(plusIsSpace && byte == 0x2B ? 0x20 : byte)
      }
    }
    return isASCII ? String(decoding: decoded, as: UTF8.self) : String(validating: decoded, as: UTF8.self)
  }

  /// Whether a byte is unreserved (RFC 3986 section 2.3).
  public static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
