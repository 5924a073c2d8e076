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
}
