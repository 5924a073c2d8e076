internal import Glibc

/// A file that only its owner may read.
public struct PrivateFile: Sendable {
  /// The path.
  public let path: String

  /// Names a file.
  public init(_ path: String) { self.path = path }

  /// Why a file cannot be made or written.
  public struct Failure: Error, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
    /// Whether the file was there already.
    public let isAlreadyThere: Bool
  }

  /// Makes the file with bytes in it and waits for the disk; what is there already is never overwritten.
  ///
  /// - Throws: ``Failure``; then there is no new file.
  public func create(_ bytes: [UInt8]) throws(Failure) {
    let descriptor = try open(O_WRONLY | O_CREAT | O_EXCL)
    defer { _ = close(descriptor) }
    do {
      try write(bytes, to: descriptor)
    } catch {
      _ = unsafe unlink(path)
      throw error
    }
  }

  /// Appends bytes to the file, which is made where there is none, and waits for the disk.
  public func append(_ bytes: [UInt8]) throws(Failure) {
    let descriptor = try open(O_WRONLY | O_CREAT | O_APPEND)
    defer { _ = close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Makes the file, empty, where there is none, and the folders above it.
  public func createIfMissing() throws(Failure) {
    try createFolders()
    _ = close(try open(O_RDWR | O_CREAT))
  }

  /// Whether there is such a file.
  public var exists: Bool { unsafe access(path, F_OK) == 0 }

  private func createFolders() throws(Failure) {
    var folder = path.hasPrefix("/") ? "" : "."
    for name in path.split(separator: "/").dropLast() {
      folder += "/" + name
      if unsafe mkdir(folder, 0o700) != 0, errno != EEXIST { throw failure("make folder `\(folder)` for") }
    }
  }

  private func open(_ flags: Int32) throws(Failure) -> Int32 {
    let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("open") }
    return descriptor
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    guard Descriptor.write(bytes, to: descriptor) else { throw failure("write") }
    // Pipes and terminals have no disk to wait for.
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { throw failure("write") }
  }

  private func failure(_ what: String) -> Failure {
    let isAlreadyThere = errno == EEXIST
    return Failure(
      description: "cannot \(what) `\(path)`: \(SystemError.last)", isAlreadyThere: isAlreadyThere)
  }
}
