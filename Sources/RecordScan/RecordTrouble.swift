internal import CRecordScan

/// Damage in a text, and where it shows.
public struct RecordTrouble: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Text that is no JSON object or array.
    case notJSON
    /// The text ends inside an object, or before its array is closed.
    case truncated
    /// An object is longer than allowed, in bytes.
    case tooLong(limit: Int)
    /// A string holds a control character, as a line feed: it was never closed.
    case controlCharacter
    /// An array of records holds something else.
    case unexpected
  }

  /// What is wrong.
  public let reason: Reason
  /// How many bytes of the text lie before it.
  public let offset: Int

  init?(_ trouble: record_trouble, at offset: Int, limit: Int) {
    switch trouble {
    case RECORD_NOT_JSON: reason = .notJSON
    case RECORD_TRUNCATED: reason = .truncated
    case RECORD_TOO_LONG: reason = .tooLong(limit: limit)
    case RECORD_CONTROL_CHARACTER: reason = .controlCharacter
    case RECORD_UNEXPECTED: reason = .unexpected
    default: return nil
    }
    self.offset = offset
  }

  private init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The same damage where more text lies before it.
  public func moved(by count: Int) -> RecordTrouble { RecordTrouble(reason: reason, offset: offset + count) }
}

extension RecordTrouble: CustomStringConvertible {
  /// One line with the place and the reason.
  public var description: String {
    switch reason {
    case .notJSON: "no JSON at byte \(offset)"
    case .truncated: "the text ends early: what begins at byte \(offset) is not complete"
    case .tooLong(let limit): "the object at byte \(offset) is longer than the \(limit) bytes that are taken"
    case .controlCharacter: "a control character inside a string at byte \(offset)"
    case .unexpected: "no record at byte \(offset)"
    }
  }
}
