/// Reads whole files.
public protocol FileReader: Sendable {
  /// The bytes of a file; nil where there is no such file.
  ///
  /// - Throws: ``FileError`` for a file that is larger than `limit` bytes or cannot be read.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]?
}

/// Why a file cannot be read.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, without the path.
  public let description: String

  /// Says what is wrong.
  public init(_ description: String) { self.description = description }
}
