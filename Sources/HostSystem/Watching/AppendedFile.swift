internal import Glibc

/// A file to whose end is written, made readable for its owner alone where there is none.
public struct AppendedFile: Sendable {
  /// Why nothing could be written.
  public struct Unwritable: Error, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
  }

  private let path: String

  /// Names a file.
  public init(_ path: String) { self.path = path }

  /// Writes bytes behind what is there, all of them, and waits for the disk.
  public func append(_ bytes: [UInt8]) throws(Unwritable) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      start += count
    }
    // Pipes and terminals have no disk to wait for.
    if fdatasync(descriptor) != 0, errno != EINVAL, errno != EROFS { throw failure() }
  }

  private func failure() -> Unwritable {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    return Unwritable(description: "cannot write to `\(path)`: \(reason)")
  }
}
