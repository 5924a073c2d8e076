internal import Glibc

/// What the system knows of a file without opening it.
public struct FileStatus: Hashable, Sendable {
  /// Its size in bytes; that of a folder says nothing.
  public let size: Int
  /// Tells the file from another one that takes its name later.
  public let identity: String

  /// Asks for the file, or the one that a link leads to; nil where there is none that this process may read.
  public init?(_ path: FilePath) {
    var status = stat()
    guard unsafe path.withCPath({ unsafe stat($0, &status) == 0 && access($0, R_OK) == 0 }) else {
      return nil
    }
    size = Int(status.st_size)
    identity = "\(status.st_dev):\(status.st_ino)"
  }
}
