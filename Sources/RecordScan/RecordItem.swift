internal import CRecordScan

/// An object that the scanner found in a text: where it lies, and what is known about it without reading it.
public struct RecordItem: Hashable, Sendable {
  /// The bytes of the object in the text that was given.
  public let range: Range<Int>
  /// Whether a text of the selection occurs in it, or an escape could hide one, or it is no JSON as far as that shows.
  public let isSelected: Bool
  /// Its `eventID`; nil where the object itself has none, as the envelope of a record has none.
  public let identity: RecordIdentity?

  init(_ item: record_item) {
    range = Int(item.start)..<Int(item.start) + Int(item.length)
    isSelected = item.flags & RECORD_SELECTED.rawValue != 0
    identity =
      item.flags & RECORD_IDENTIFIED.rawValue != 0
      ? RecordIdentity(high: item.identity.0, low: item.identity.1) : nil
  }
}
