/// Text that is not what a binary-to-text encoding allows.
public struct InvalidEncoding: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong at the offset.
  public enum Reason: Hashable, Sendable {
    /// A byte outside the alphabet.
    case unexpectedByte(UInt8)
    /// The text ends inside a group, or its padding is missing, excessive or not allowed.
    case wrongLength
    /// The last digit carries bits that no byte uses (RFC 4648 section 3.5).
    case unusedBitsSet
  }

  /// The name of the encoding, such as `base64`.
  public let encoding: String
  /// Where the trouble is, in bytes of UTF-8 from the start of the text.
  public let offset: Int
  /// What is wrong there.
  public let reason: Reason

  /// One line naming the encoding, the offset and the reason; it repeats one character at most.
  public var description: String {
    let cause =
      switch reason {
      case .unexpectedByte(let byte) where (0x21...0x7E).contains(byte):
        "unexpected character `\(Unicode.Scalar(byte))`"
      case .unexpectedByte(let byte): "unexpected byte 0x\(Hexadecimal.encode([byte]))"
      case .wrongLength: "wrong length or padding"
      case .unusedBitsSet: "unused bits are set"
      }
    return "invalid \(encoding) at offset \(offset): \(cause)"
  }
}
