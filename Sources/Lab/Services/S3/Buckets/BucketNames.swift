/// What a bucket may be called.
///
/// Source: Amazon S3 User Guide, "General purpose bucket naming rules".
enum BucketNames {
  /// Whether a name keeps the rules.
  static func allow(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard (3...63).contains(bytes.count), let first = bytes.first, let last = bytes.last,
      isAlphanumeric(first),
      isAlphanumeric(last), bytes.allSatisfy({ isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }),
      !zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0x2E && $1 == 0x2E })
    else { return false }
    let labels = name.split(separator: ".")
    let isAddress = labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
    return !isAddress && !prefixes.contains(where: name.hasPrefix)
      && !suffixes.contains(where: name.hasSuffix)
  }

  private static let prefixes = ["xn--", "sthree-", "amzn-s3-demo-"]
  private static let suffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
