/// Where the parts of a gzip member lie whose header has nothing but a name at the most (RFC 1952, section 2.3).
struct GzipMember {
  /// The bytes in front of the deflate data.
  let headerLength: Int

  /// The bytes behind the deflate data: its CRC-32 and its length modulo 2³².
  static let trailerLength = 8

  private static let fixedLength = 10
  private static let hasName: UInt8 = 8

  /// Reads the header; nil for one with other fields, or that is not complete.
  init?(_ input: Span<UInt8>) {
    guard Gzip.isGzip(input), input.count >= Self.fixedLength + Self.trailerLength else { return nil }
    var length = Self.fixedLength
    switch input[3] {
    case 0: break
    case Self.hasName:
      while length < input.count, input[length] != 0 { length += 1 }
      length += 1
    default: return nil
    }
    guard length + Self.trailerLength <= input.count else { return nil }
    headerLength = length
  }

  /// A number of the trailer, lowest byte first.
  static func number(_ input: Span<UInt8>, at place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(input[place + $1]) << UInt32(8 * $1) }
  }
}
