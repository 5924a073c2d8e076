internal import Glibc

/// Bytes that are put aside and read again: in memory while they are few, then in a file without a name.
///
/// The file goes away with the process, however that ends.
public struct SpoolFile: ~Copyable {
  private var descriptor: Int32 = -1
  private var waiting: [UInt8] = []
  private var written = 0
  private let limit: Int
  private let folder: FilePath

  /// Keeps so many bytes in memory; the file is made in `folder`, which is usually that of `TMPDIR`.
  public init(memory limit: Int = 8 << 20, folder: FilePath = FilePath("/tmp")) {
    self.limit = limit
    self.folder = folder
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  /// Puts bytes aside, and tells where they are.
  ///
  /// - Throws: ``FileError`` where the folder takes no file, or has no room.
  public mutating func append(_ bytes: [UInt8]) throws(FileError) -> Range<Int> {
    let start = written + waiting.count
    waiting += bytes
    if waiting.count > limit { try flush() }
    return start..<start + bytes.count
  }

  /// The bytes at a place.
  ///
  /// - Throws: ``FileError``.
  public borrowing func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= written + waiting.count)
    if range.lowerBound >= written {
      return Array(waiting[range.lowerBound - written..<range.upperBound - written])
    }
    var bytes = [UInt8](repeating: 0, count: range.count)
    var count = 0
    while count < bytes.count {
      let read = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(
          descriptor, $0.baseAddress?.advanced(by: count), $0.count - count, off_t(range.lowerBound + count))
      }
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { throw FileError(folder) }
      count += read
    }
    return bytes
  }

  private mutating func flush() throws(FileError) {
    if descriptor < 0 {
      // O_TMPFILE, which Glibc's Swift overlay does not have, includes O_DIRECTORY.
      let unnamed = 0o20_000_000 | O_DIRECTORY
      descriptor = unsafe folder.withCPath { unsafe open($0, O_RDWR | O_CLOEXEC | unnamed, 0o600) }
      guard descriptor >= 0 else { throw FileError(folder) }
    }
    var count = 0
    while count < waiting.count {
      let done = unsafe waiting.withUnsafeBytes {
        unsafe pwrite(
          descriptor, $0.baseAddress?.advanced(by: count), $0.count - count, off_t(written + count))
      }
      if done < 0, errno == EINTR { continue }
      guard done > 0 else { throw FileError(folder) }
      count += done
    }
    written += count
    waiting.removeAll(keepingCapacity: true)
  }
}
