/// Reads and replaces whole files.
public protocol FileAccess: Sendable {
  /// The bytes of a file; nil where there is no such file.
  ///
  /// - Throws: ``FileAccessError`` for a file that is larger than `limit` bytes or cannot be read.
  func read(_ path: String, limit: Int) throws(FileAccessError) -> [UInt8]?

  /// Puts a file that only its owner can read in place of another, whole or not at all.
  ///
  /// - Throws: ``FileAccessError`` for a place that cannot be written to.
  func replace(_ path: String, with bytes: [UInt8]) throws(FileAccessError)
}

/// Why a file cannot be read or replaced.
public struct FileAccessError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, without the path.
  public let description: String

  /// Says what is wrong.
  public init(_ description: String) { self.description = description }
}
