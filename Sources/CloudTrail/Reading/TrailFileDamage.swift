internal import Compression
internal import RecordScan

/// What is wrong with a file of records, and where; what stood in front of it was read.
public struct TrailFileDamage: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line with the place.
  public let reason: String
  /// How many bytes lie before the damage.
  public let offset: Int
  /// Whether these are bytes of the compressed file, not of the text in it.
  public let isCompressed: Bool

  /// Damage at a place.
  public init(reason: String, offset: Int, isCompressed: Bool) {
    self.reason = reason
    self.offset = offset
    self.isCompressed = isCompressed
  }

  init(_ error: GzipError) {
    self.init(reason: "\(error)", offset: error.offset, isCompressed: true)
  }

  init(_ trouble: RecordTrouble, behind start: Int) {
    let moved = trouble.moved(by: start)
    self.init(reason: "\(moved)", offset: moved.offset, isCompressed: false)
  }

  /// The reason.
  public var description: String { reason }
}
