internal import Glibc

/// A file that is written as a whole: its readers see all of it, or what was there before.
public struct OutputFile: Sendable {
  /// The path.
  public let path: String

  /// Names a file.
  public init(_ path: String) { self.path = path }

  /// Why a file cannot be written.
  public struct Unwritable: Error, CustomStringConvertible {
    /// The path.
    public let path: String
    /// The reason in the system's words, such as `Permission denied`.
    public let reason: String

    /// One line for the reader.
    public var description: String { "cannot write `\(path)`: \(reason)" }
  }

  /// Writes bytes to a new file beside it, readable by its owner alone, and puts that in its place.
  public func write(_ bytes: [UInt8]) throws(Unwritable) {
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { throw failure }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isWhole = Descriptor.write(bytes, to: descriptor) && fsync(descriptor) == 0
    guard isWhole else { throw abandoned(draft, closing: descriptor) }
    close(descriptor)
    guard unsafe rename(draft, path) == 0 else { throw abandoned(draft) }
  }

  private func abandoned(_ draft: String, closing descriptor: Int32? = nil) -> Unwritable {
    let error = failure
    if let descriptor { close(descriptor) }
    _ = unsafe unlink(draft)
    return error
  }

  private var failure: Unwritable { Unwritable(path: path, reason: SystemError.last) }
}
