internal import CDeflate

/// Whole gzip files in memory (RFC 1952).
public enum Gzip {
  /// Whether data begins as gzip does: two magic bytes, and deflate as the method.
  public static func isGzip(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  /// Packs data into one member; levels go from 1, the fastest, to 12.
  ///
  /// - Throws: ``GzipError`` for want of memory.
  public static func compress(_ bytes: [UInt8], level: Int = 6) throws(GzipError) -> [UInt8] {
    guard let compressor = unsafe libdeflate_alloc_compressor(Int32(min(max(level, 1), 12))) else {
      throw GzipError(.outOfMemory)
    }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let bound = unsafe libdeflate_gzip_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      unsafe count = bytes.withUnsafeBytes { input in
        unsafe libdeflate_gzip_compress(
          compressor, input.baseAddress, input.count, buffer.baseAddress, buffer.count)
      }
    }
  }

  /// Unpacks all members, as long as they hold no more than so many bytes.
  ///
  /// - Throws: ``GzipError``; nothing of damaged data is given, for which ``GunzipStream`` is there.
  public static func decompress(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
    var stream = try GunzipStream()
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(max(bytes.count * 4, 4096), 1 << 20))
    var offset = 0
    while true {
      let step = try stream.next(bytes.span.extracting(offset...), into: &buffer, isLast: true)
      offset += step.consumed
      guard output.count + step.produced <= limit else { throw GzipError(.tooLong(limit: limit), at: offset) }
      output += buffer[..<step.produced]
      if step.isAtEnd { return output }
    }
  }
}
