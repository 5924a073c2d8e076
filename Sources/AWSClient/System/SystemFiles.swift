internal import Glibc

/// The files of the machine.
public struct SystemFiles: FileAccess {
  /// Creates it.
  public init() {}

  /// The bytes of a file; nil where there is no such file.
  public func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Self.error("cannot be opened")
    }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.error("cannot be read")
      }
      if count == 0 { return content }
      guard content.count + count <= limit else { throw FileError("is larger than \(limit) bytes") }
      content += chunk[..<count]
    }
  }

  /// Puts a file that only its owner can read in place of another, whole or not at all.
  public func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let temporary = "\(path).\(getpid()).new"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.error("cannot be written") }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      start += count
    }
    let isWhole = start == bytes.count && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWhole, unsafe rename(temporary, path) == 0 else {
      let error = Self.error("cannot be written")
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  private static func error(_ problem: String) -> FileError {
    FileError("\(problem): \(SystemError.text(errno))")
  }
}
