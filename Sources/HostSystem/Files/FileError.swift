/// Why a file or folder cannot be used.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  public let path: FilePath
  /// The reason in the system's words, such as `Permission denied`.
  public let reason: String

  /// One line.
  public var description: String { "cannot read `\(path)`: \(reason)" }

  init(_ path: FilePath, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// What the system said last.
  init(_ path: FilePath) { self.init(path, reason: SystemError.last) }
}
