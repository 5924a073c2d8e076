/// Why gzip data cannot be taken, and where.
public struct GzipError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The data does not begin as gzip does.
    case notGzip
    /// The data ends before its last member does.
    case truncated
    /// The data is not valid deflate data, or a checksum or length in a trailer is wrong.
    case corrupt
    /// Something that is neither a member nor padding follows the last member.
    case trailingBytes
    /// The content is longer than allowed, in bytes.
    case tooLong(limit: Int)
    /// The library has no memory for its tables.
    case outOfMemory
  }

  /// What is wrong.
  public let reason: Reason
  /// How many bytes of the compressed data were taken before it showed.
  public let offset: Int

  /// An error at a place in the compressed data.
  public init(_ reason: Reason, at offset: Int = 0) {
    self.reason = reason
    self.offset = offset
  }
}

extension GzipError: CustomStringConvertible {
  /// One line with the place and the reason.
  public var description: String {
    switch reason {
    case .notGzip: "not gzip data"
    case .truncated: "gzip data ends early, after compressed byte \(offset)"
    case .corrupt: "gzip data is damaged near compressed byte \(offset)"
    case .trailingBytes: "gzip data is followed by other bytes at compressed byte \(offset)"
    case .tooLong(let limit): "gzip data unpacks to more than the \(limit) bytes that are taken"
    case .outOfMemory: "no memory to unpack gzip data"
    }
  }
}
