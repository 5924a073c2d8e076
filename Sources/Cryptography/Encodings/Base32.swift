/// Base32 in upper-case letters and digits (RFC 4648 section 6), as seeds of one-time passwords are written.
public enum Base32 {
  /// Writes bytes with padding.
  public static func encode(_ bytes: [UInt8]) -> String {
    alphabet.encode(bytes.span, padded: true)
  }

  /// Reads a text in upper case; unused bits must be zero, and padding is required unless said otherwise.
  public static func decode(
    _ text: String, padding: EncodingPadding = .required
  ) throws(InvalidEncoding) -> [UInt8] {
    try alphabet.decode(text.utf8.span, padding: padding)
  }

  private static let alphabet = BitAlphabet(
    name: "base32", bits: 5, group: 8, digits: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
}
