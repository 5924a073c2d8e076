/// Tells canonical base64 (RFC 4648 section 4: padded, no stray bits) from anything else.
enum Base64 {
  static func isCanonical(_ bytes: [UInt8]) -> Bool {
    guard bytes.count % 4 == 0 else { return false }
    guard !bytes.isEmpty else { return true }
    let padding = bytes.suffix(2).count { $0 == 0x3D }
    let body = bytes.dropLast(padding)
    guard padding < 2 || bytes[bytes.count - 2] == 0x3D, let last = body.last.flatMap(value),
      body.allSatisfy({ value($0) != nil })
    else { return false }
    return padding == 0 || last & (padding == 1 ? 0x03 : 0x0F) == 0
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
