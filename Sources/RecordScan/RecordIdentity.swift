/// An `eventID` in sixteen bytes: the number that a UUID is, or a hash of any other text.
public struct RecordIdentity: Hashable, Sendable {
  /// The first eight bytes.
  public let high: UInt64
  /// The last eight bytes.
  public let low: UInt64

  /// An identity of two numbers.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The identity that the scanner finds in a record with this `eventID`.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    if let uuid = Self.uuid(bytes) {
      self = uuid
      return
    }
    // FNV-1a, and a second hash with another beginning and factor.
    var high: UInt64 = 0xCBF2_9CE4_8422_2325
    var low: UInt64 = 0x8422_2325_CBF2_9CE4
    for byte in bytes {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
      low = (low ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }
    self.init(high: high, low: low)
  }

  private static func uuid(_ bytes: [UInt8]) -> RecordIdentity? {
    guard bytes.count == 36 else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      switch index {
      case 8, 13, 18, 23:
        guard byte == 0x2D else { return nil }
      default:
        guard let digit = hexadecimal(byte) else { return nil }
        // What leaves the last eight bytes goes to the first.
        high = high << 4 | low >> 60
        low = low << 4 | digit
      }
    }
    return RecordIdentity(high: high, low: low)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 0x30...0x39: UInt64(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: UInt64(byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
