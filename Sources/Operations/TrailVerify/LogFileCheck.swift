internal import CloudTrail
internal import Compression
internal import Cryptography

/// Compares the content of a log file with the hash in a digest.
enum LogFileCheck {
  private static let piece = 1 << 18
  /// The most bytes a log file may unpack to.
  private static let limit = 8 << 30

  /// What is wrong with a log file; nil where nothing is.
  static func flaw(_ packed: [UInt8], expecting hash: String) -> IntegrityFlaw? {
    do throws(GzipError) {
      var stream = try GunzipStream()
      var sum = SHA256()
      var buffer = [UInt8](repeating: 0, count: piece)
      var offset = 0
      var length = 0
      while true {
        let step = try stream.next(packed.span.extracting(offset...), into: &buffer, isLast: true)
        offset += step.consumed
        length += step.produced
        guard length <= limit else { throw GzipError(.tooLong(limit: limit), at: offset) }
        sum.update(buffer.span.extracting(..<step.produced))
        if let end = stream.firstMemberLength {
          guard end == packed.count else { return .trailingData }
          return sum.finalize().hexadecimal == hash.lowercased() ? nil : .hashMismatch
        }
      }
    } catch {
      return .invalidFormat("\(error)")
    }
  }
}
