/// A set of ASCII characters.
public struct ByteClass: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The characters of a text; those beyond ASCII are left out.
  public init(_ characters: String) {
    for byte in characters.utf8 { insert(byte) }
  }

  /// Every ASCII character in a range.
  public init(_ range: ClosedRange<UInt8>) {
    for byte in range { insert(byte) }
  }

  /// `\d`.
  public static let digits = ByteClass(0x30...0x39)
  /// `[a-z]`.
  public static let lowercase = ByteClass(0x61...0x7A)
  /// `[A-Z]`.
  public static let uppercase = ByteClass(0x41...0x5A)
  /// `\w`.
  public static let word = digits.union(lowercase).union(uppercase).union("_")
  /// U+0020 to U+007E.
  public static let printable = ByteClass(0x20...0x7E)
  /// U+0021 to U+007E.
  public static let visible = ByteClass(0x21...0x7E)

  /// Both sets together.
  public func union(_ other: ByteClass) -> ByteClass {
    var both = self
    both.low |= other.low
    both.high |= other.high
    return both
  }

  /// The set with the characters of a text.
  public func union(_ characters: String) -> ByteClass { union(ByteClass(characters)) }

  /// Whether a byte is in the set; bytes beyond ASCII never are.
  public func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }
}
