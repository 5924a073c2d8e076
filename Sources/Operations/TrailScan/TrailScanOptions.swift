public import CloudTrail
public import Detection
public import Identity
internal import RecordScan

/// What a scan of trail records looks for, and how.
public struct TrailScanOptions: Sendable {
  /// Which records are wanted.
  public var filter = TrailFilter()
  /// Whether every identity is profiled, and not just root.
  public var profilesEveryone = false
  /// How many files are read at the same time.
  public var workers = 2
  /// Whether the records that concern root are kept for a timeline.
  public var keepsTimeline = false
  /// Whether files are counted ahead, so that progress has an end.
  public var countsFilesAhead = false
  /// Where temporary files are made.
  public var temporaryFolder = "/tmp"
  /// Where what is read of event histories is kept, so that an interrupted scan goes on.
  public var checkpoint: LookupCheckpoint?
  /// The present moment, at which what an old archive lacks is no longer on its way; the last record's time where nil.
  public var now: Timestamp?
  /// The engine that makes incidents, with its options, history and rules.
  public var engine = DetectionEngine()

  /// Whether records that do not concern root are wanted as well: for profiles, or by rules of the user's own.
  var readsEveryRecord: Bool { profilesEveryone || !engine.rules.isEmpty }

  /// The usual options.
  public init() {}

  /// The records worth reading, from what detection says concerns root.
  static let selection = RecordSelection(
    strings: Array(Set(RootActivity.identityTypes + RootActivity.issuerTypes)).sorted() + ["assumedRoot"],
    eventNames: RootActivity.eventNames)
}
