public import Identity

/// What an engine makes of everything it was fed.
public struct DetectionReport: Sendable {
  /// The incidents, the earliest first.
  public var incidents: [Incident]
  /// Sessions of root and of those whom root let in, the earliest first.
  public var sessions: [ActivitySession]
  /// How many records were by root, duplicates left out; those of services included.
  public var recordsByRoot: Int
  /// How many records concerned root in any way.
  public var relevantRecords: Int
  /// How many of the records fed were duplicates.
  public var duplicates: Int
  /// How many records there was no room for: they are counted, and are in no session.
  public var droppedRecords = 0
  /// Before which moment activity is only counted; nil where nothing was dropped.
  public var droppedBefore: Timestamp?
  /// Whether there was so much activity that less is kept of each session: fewer records, fewer values told apart.
  public var isCoarse = false
  /// Whether some duplicates may have been counted, for more records came between than are remembered.
  public var mayMissDuplicates = false
}
