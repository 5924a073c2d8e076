/// Base64 in the standard and the URL-safe alphabet (RFC 4648 sections 4 and 5).
public enum Base64 {
  /// One of the two alphabets of RFC 4648.
  public enum Alphabet: Hashable, Sendable {
    /// The alphabet with `+` and `/`; it is padded.
    case standard
    /// The alphabet with `-` and `_`; it is not padded.
    case urlSafe
  }

  /// Writes bytes; the standard alphabet is padded, the URL-safe alphabet is not.
  public static func encode(_ bytes: [UInt8], alphabet: Alphabet = .standard) -> String {
    encode(bytes.span, alphabet: alphabet)
  }

  /// Writes bytes; the standard alphabet is padded, the URL-safe alphabet is not.
  public static func encode(_ bytes: Span<UInt8>, alphabet: Alphabet = .standard) -> String {
    switch alphabet {
    case .standard: standard.encode(bytes, padded: true)
    case .urlSafe: urlSafe.encode(bytes, padded: false)
    }
  }

  /// Reads a text without line breaks; unused bits must be zero, so that one text stands for one value.
  ///
  /// The standard alphabet must be padded unless `padding` says otherwise; in the URL-safe alphabet the
  /// padding is optional.
  public static func decode(
    _ text: String, alphabet: Alphabet = .standard, padding: EncodingPadding? = nil
  ) throws(InvalidEncoding) -> [UInt8] {
    switch alphabet {
    case .standard: try standard.decode(text.utf8.span, padding: padding ?? .required)
    case .urlSafe: try urlSafe.decode(text.utf8.span, padding: padding ?? .optional)
    }
  }

  private static let alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  private static let standard = BitAlphabet(
    name: "base64", bits: 6, group: 4, digits: alphanumeric + "+/")
  private static let urlSafe = BitAlphabet(
    name: "base64url", bits: 6, group: 4, digits: alphanumeric + "-_")
}
