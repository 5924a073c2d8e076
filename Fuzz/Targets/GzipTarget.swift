import Compression

extension FuzzTarget {
  /// Packed data.
  ///
  /// Laws: both ways of unpacking give the same; what is packed unpacks to itself; nothing grows past its bound.
  static let gzip = FuzzTarget("gzip", words: ["\u{1F}\u{8B}\u{8}", "\0\0\0\0"]) {
    input throws(FuzzFinding) in
    let limit = 1 << 16
    let atOnce = try inflated(input, limit)
    let text: [UInt8]
    do throws(GzipError) {
      text = try Gzip.decompress(input, limit: limit)
    } catch {
      if case .corrupt = error.reason, let atOnce {
        throw FuzzFinding("\(atOnce.count) bytes at once, and in pieces: \(error)")
      }
      return
    }
    try FuzzFinding.require(text.count <= limit, "more than the limit")
    if let atOnce { try FuzzFinding.require(text == atOnce, "the two ways differ") }
    let again = try? Gzip.decompress((try? Gzip.compress(text)) ?? [], limit: limit)
    try FuzzFinding.require(again == text, "packed and unpacked differ")
  }

  /// What the fast way makes of it; nil where it refuses, or needs more room.
  private static func inflated(_ input: [UInt8], _ limit: Int) throws(FuzzFinding) -> [UInt8]? {
    guard let inflator = try? Inflator() else { return nil }
    var buffer = [UInt8](repeating: 0, count: limit)
    guard case .complete(let count) = inflator.inflate(input.span, into: &buffer, room: limit) else {
      return nil
    }
    return Array(buffer[..<count])
  }
}
