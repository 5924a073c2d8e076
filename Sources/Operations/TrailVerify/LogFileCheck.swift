internal import CloudTrail
internal import Compression
internal import Cryptography

/// Compares the content of a log file with the hash in a digest.
enum LogFileCheck {
  private static let piece = 1 << 18
  /// The most bytes a log file may unpack to.
  private static let limit = 8 << 30

  /// What is wrong with a log file; nil where nothing is.
  ///
  /// Only the content counts, as for `aws cloudtrail validate-logs`: a file whose packing is cut behind the last
  /// byte of content is what was delivered.
  static func flaw(_ packed: [UInt8], expecting hash: String) -> IntegrityFlaw? {
    var sum = SHA256()
    do throws(GzipError) {
      try unpack(packed) { sum.update($0) }
    } catch {
      switch error.reason {
      case .truncated: break
      case .trailingBytes: return .trailingData
      default: return .invalidFormat("\(error)")
      }
    }
    return sum.finalize().hexadecimal == hash.lowercased() ? nil : .hashMismatch
  }

  /// Hands over the content of the one member there may be.
  private static func unpack(_ packed: [UInt8], _ take: (Span<UInt8>) -> Void) throws(GzipError) {
    var stream = try GunzipStream()
    var buffer = [UInt8](repeating: 0, count: min(max(Inflator.statedLength(packed.span), 1 << 12), piece))
    var offset = 0
    var length = 0
    while true {
      let step = try stream.next(packed.span.extracting(offset...), into: &buffer, isLast: true)
      offset += step.consumed
      length += step.produced
      guard length <= limit else { throw GzipError(.tooLong(limit: limit), at: offset) }
      take(buffer.span.extracting(..<step.produced))
      guard let end = stream.firstMemberLength else { continue }
      guard end == packed.count else { throw GzipError(.trailingBytes, at: end) }
      return
    }
  }
}
