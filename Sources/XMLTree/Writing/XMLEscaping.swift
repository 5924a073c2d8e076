/// The characters that cannot stand for themselves in XML 1.0.
///
/// Markup becomes references, and so does white space a parser would change: the carriage return, and tabs
/// and line feeds in attributes. Characters XML 1.0 cannot express at all (section 2.2: most control
/// characters, U+FFFE and U+FFFF) become U+FFFD, so that what is written can always be read.
enum XMLEscaping {
  static func append(_ text: String, to bytes: inout [UInt8], inAttribute: Bool) {
    let source = text.utf8.span
    var start = 0
    for index in source.indices where isSpecial(source[index]) {
      guard let (replacement, length) = replacement(at: index, of: source, inAttribute) else { continue }
      append(source, from: start, to: index, to: &bytes)
      bytes.append(contentsOf: replacement.utf8)
      start = index + length
    }
    append(source, from: start, to: source.count, to: &bytes)
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 ? special >> UInt64(byte) & 1 == 1 : byte == 0xEF
  }

  /// A bit for each of the first 64 characters: control characters, `"`, `&`, `<` and `>`.
  private static let special: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

  /// What is written instead of the character at an index, and how many bytes the character has.
  private static func replacement(
    at index: Int, of source: Span<UInt8>, _ inAttribute: Bool
  ) -> (String, Int)? {
    switch source[index] {
    case 0x26: ("&amp;", 1)
    case 0x3C: ("&lt;", 1)
    case 0x3E: ("&gt;", 1)
    case 0x22: inAttribute ? ("&quot;", 1) : nil
    case 0x0D: ("&#13;", 1)
    case 0x0A: inAttribute ? ("&#10;", 1) : nil
    case 0x09: inAttribute ? ("&#9;", 1) : nil
    case 0xEF:
      source[index + 1] == 0xBF && source[index + 2] >= 0xBE ? ("\u{FFFD}", 3) : nil
    default: ("\u{FFFD}", 1)
    }
  }

  private static func append(_ source: Span<UInt8>, from start: Int, to end: Int, to bytes: inout [UInt8]) {
    guard start < end else { return }
    unsafe source.withUnsafeBufferPointer { buffer in
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<end]))
    }
  }
}
