internal import CDeflate
internal import CISAL

/// Unpacks gzip files at once, again and again, into a buffer that is kept.
///
/// It is twice as fast as ``GunzipStream``, but says of damaged data only that it is damaged.
///
/// It is for one task at a time.
@safe public final class Inflator {
  /// What came of the data.
  public enum Outcome: Hashable, Sendable {
    /// Everything was unpacked, to so many bytes.
    case complete(Int)
    /// The buffer is too small.
    case noRoom
    /// The data is not complete, not valid, has something behind it, or a header with rare fields, such as a checksum of
    /// its own: ``GunzipStream`` says which.
    case damaged
  }

  private let decompressor: OpaquePointer

  /// Creates the tables.
  ///
  /// - Throws: ``GzipError`` for want of memory.
  public init() throws(GzipError) {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { throw GzipError(.outOfMemory) }
    unsafe self.decompressor = decompressor
  }

  deinit { unsafe libdeflate_free_decompressor(decompressor) }

  /// Unpacks all members to the beginning of a buffer, whose first `room` bytes may be written.
  public func inflate(
    _ input: Span<UInt8>, into buffer: inout [UInt8], room: Int
  ) -> Outcome {
    let room = min(room, buffer.count)
    var taken = 0
    var written = 0
    repeat {
      var consumed = 0
      var produced = 0
      let member = input.extracting(taken...)
      guard let header = GzipMember(member) else { return .damaged }
      switch inflate(member, header, into: &buffer, written..<room, &consumed, &produced) {
      case LIBDEFLATE_SUCCESS: break
      case LIBDEFLATE_INSUFFICIENT_SPACE: return .noRoom
      default: return .damaged
      }
      taken += consumed
      written += produced
    } while taken < input.count
    return .complete(written)
  }

  /// Unpacks a member; its checksum is computed by ISA-L, four times as fast as libdeflate 1.14.
  private func inflate(
    _ input: Span<UInt8>, _ header: GzipMember, into buffer: inout [UInt8], _ range: Range<Int>,
    _ consumed: inout Int, _ produced: inout Int
  ) -> libdeflate_result {
    let end = input.count - GzipMember.trailerLength
    let result = unsafe input.withUnsafeBytes { input in
      unsafe buffer.withUnsafeMutableBytes { output in
        unsafe libdeflate_deflate_decompress_ex(
          decompressor, input.baseAddress?.advanced(by: header.headerLength), end - header.headerLength,
          output.baseAddress?.advanced(by: range.lowerBound), range.count, &consumed, &produced)
      }
    }
    guard result == LIBDEFLATE_SUCCESS else { return result }
    let trailer = header.headerLength + consumed
    let checksum = unsafe buffer.withUnsafeBytes { output in
      unsafe crc32_gzip_refl(
        0, output.baseAddress?.advanced(by: range.lowerBound).assumingMemoryBound(to: UInt8.self),
        UInt64(produced))
    }
    guard checksum == GzipMember.number(input, at: trailer),
      UInt32(truncatingIfNeeded: produced) == GzipMember.number(input, at: trailer + 4)
    else { return LIBDEFLATE_BAD_DATA }
    consumed = trailer + GzipMember.trailerLength
    return result
  }

  /// The length that the trailer of the last member states, modulo 2³² (RFC 1952, ISIZE).
  public static func statedLength(_ input: Span<UInt8>) -> Int {
    guard input.count >= 18 else { return 0 }
    return (0..<4).reduce(0) { $0 | Int(input[input.count - 4 + $1]) << (8 * $1) }
  }
}
