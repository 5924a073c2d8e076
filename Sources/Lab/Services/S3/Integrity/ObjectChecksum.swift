import Cryptography

/// A checksum of an object's content that S3 keeps.
enum ObjectChecksum: String, CaseIterable, Sendable {
  case crc32 = "CRC32"
  case crc32c = "CRC32C"
  case crc64nvme = "CRC64NVME"
  case sha1 = "SHA1"
  case sha256 = "SHA256"

  /// The checksum in base64, a number's highest byte first.
  func checksum(of bytes: [UInt8]) -> String {
    switch self {
    case .crc32: Self.text(CRCTable.crc32.checksum(of: bytes), count: 4)
    case .crc32c: Self.text(CRCTable.crc32c.checksum(of: bytes), count: 4)
    case .crc64nvme: Self.text(CRCTable.crc64nvme.checksum(of: bytes), count: 8)
    case .sha1: Base64.encode(Array(SHA1.hash(bytes).bytes))
    case .sha256: Base64.encode(Array(SHA256.hash(bytes).bytes))
    }
  }

  private static func text(_ value: UInt64, count: Int) -> String {
    Base64.encode((0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * (count - 1 - $0))) })
  }
}

/// A reflected cyclic redundancy check, one byte at a time.
///
/// Source: RFC 1952 section 8 (CRC-32), RFC 3720 appendix B.4 (CRC-32C), NVM Express NVM Command Set
/// Specification 1.0d, "64b CRC" (CRC-64/NVME).
struct CRCTable: Sendable {
  static let crc32 = CRCTable(polynomial: 0xEDB8_8320, mask: 0xFFFF_FFFF)
  static let crc32c = CRCTable(polynomial: 0x82F6_3B78, mask: 0xFFFF_FFFF)
  static let crc64nvme = CRCTable(polynomial: 0x9A6C_9329_AC4B_C9B5, mask: .max)

  private let entries: [UInt64]
  private let mask: UInt64

  private init(polynomial: UInt64, mask: UInt64) {
    self.mask = mask
    entries = (0..<256).map { byte in
      (0..<8).reduce(UInt64(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ polynomial : rest >> 1 }
    }
  }

  /// The checksum of bytes.
  func checksum(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(mask) { entries[Int(($0 ^ UInt64($1)) & 255)] ^ $0 >> 8 } ^ mask
  }
}
