internal import Glibc

/// A file that is written as a whole: its readers see all of it, or what was there before.
public struct OutputFile: Sendable {
  /// The path.
  public let path: String

  /// Names a file.
  public init(_ path: String) { self.path = path }

  /// Why a file cannot be written.
  public struct Unwritable: Error, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
  }

  /// Writes bytes to a new file beside it, readable by its owner alone, and puts that in its place.
  public func write(_ bytes: [UInt8]) throws(Unwritable) {
    let draft = path + ".\(getpid()).tmp"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw abandoned(draft, descriptor) }
      start += count
    }
    guard fsync(descriptor) == 0 else { throw abandoned(draft, descriptor) }
    close(descriptor)
    guard unsafe rename(draft, path) == 0 else {
      let error = failure
      _ = unsafe unlink(draft)
      throw error
    }
  }

  private func abandoned(_ draft: String, _ descriptor: Int32) -> Unwritable {
    let error = failure
    close(descriptor)
    _ = unsafe unlink(draft)
    return error
  }

  private var failure: Unwritable {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    return Unwritable(description: "cannot write `\(path)`: \(reason)")
  }
}
