internal import Glibc

/// A file that may grow or appear, as it is now.
public struct WatchedFile: Hashable, Sendable {
  /// The path.
  public let path: String
  /// Its size in bytes.
  public let size: Int
  /// Tells the file from another one that takes its name later.
  public let identity: String

  /// The files at a path: the file itself, or those in the folder and the folders in it, sorted by path.
  ///
  /// - Parameter limit: The most files that are looked at.
  public static func all(at path: String, limit: Int) -> [WatchedFile] {
    var found: [WatchedFile] = []
    var folders = [path]
    while let next = folders.popLast(), found.count < limit {
      var status = stat()
      guard unsafe stat(next, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFREG {
        found.append(
          WatchedFile(path: next, size: Int(status.st_size), identity: "\(status.st_dev):\(status.st_ino)"))
      } else if status.st_mode & S_IFMT == S_IFDIR {
        folders += names(in: next).map { "\(next)/\($0)" }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// Whether there is a file or folder at a path that this process may read.
  public static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// The bytes from a place on, at most so many; nil where the file cannot be read.
  public func read(from offset: Int, limit: Int) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(limit, 1 << 18))
    while bytes.count < limit {
      let room = min(buffer.count, limit - bytes.count)
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress, room, off_t(offset + bytes.count))
      }
      if count < 0 { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
