/// A field of a table of cases.
enum EscapedField {
  /// The bytes of a field: `\n`, `\t`, `\r` and `\xNN` stand for what cannot be in a line.
  static func bytes(_ field: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(field.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let code = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch code {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      default:
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      }
    }
    return bytes
  }

  /// The text of a field, escapes resolved.
  static func text(_ field: String) -> String {
    String(decoding: bytes(field), as: UTF8.self)
  }
}
