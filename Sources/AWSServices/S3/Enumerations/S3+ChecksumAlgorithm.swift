public import AWSWire

extension S3 {
  /// A checksum.
  public struct ChecksumAlgorithm: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `CRC32`.
    public static let crc32: ChecksumAlgorithm = "CRC32"
    /// `CRC32C`.
    public static let crc32c: ChecksumAlgorithm = "CRC32C"
    /// `SHA1`.
    public static let sha1: ChecksumAlgorithm = "SHA1"
    /// `SHA256`.
    public static let sha256: ChecksumAlgorithm = "SHA256"
    /// `CRC64NVME`.
    public static let crc64nvme: ChecksumAlgorithm = "CRC64NVME"
    /// `SHA512`.
    public static let sha512: ChecksumAlgorithm = "SHA512"
    /// `MD5`.
    public static let md5: ChecksumAlgorithm = "MD5"
    /// `XXHASH64`.
    public static let xxhash64: ChecksumAlgorithm = "XXHASH64"
    /// `XXHASH3`.
    public static let xxhash3: ChecksumAlgorithm = "XXHASH3"
    /// `XXHASH128`.
    public static let xxhash128: ChecksumAlgorithm = "XXHASH128"

    /// The values in the service's model.
    public static let known: [String] = [
      "CRC32",
      "CRC32C",
      "SHA1",
      "SHA256",
      "CRC64NVME",
      "SHA512",
      "MD5",
      "XXHASH64",
      "XXHASH3",
      "XXHASH128",
    ]
  }
}
