internal import Glibc

/// The files of the machine.
public struct SystemFiles: FileReader {
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

  private static func error(_ problem: String) -> FileError {
    FileError("\(problem): \(SystemError.text(errno))")
  }
}
