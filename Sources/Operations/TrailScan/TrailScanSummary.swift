/// What was read, in numbers.
public struct TrailScanSummary: Sendable {
  /// Files, objects, or answers of a service that were read.
  public var files = 0
  /// How many of them were damaged, or could not be read.
  public var damagedFiles = 0
  /// Files left out because they hold digests, Insights events or nothing, or have another kind of name.
  public var skippedFiles = 0
  /// Files and folders left out by their keys, because of the filter.
  public var filteredFiles = 0
  /// The bytes read.
  public var bytes = 0
  /// The bytes of JSON in them.
  public var textBytes = 0
  /// The records found, duplicates included.
  public var records = 0
  /// The records that were there before.
  public var duplicates = 0
  /// Whether more records came between than are remembered, so that some duplicates may have been counted.
  public var mayMissDuplicates = false
  /// Records by root, those of services that act for it included.
  public var rootRecords = 0
  /// Records that concern root in any way.
  public var relevantRecords = 0
  /// Sessions of root, and of those whom it let in.
  public var rootSessions = 0
  /// Records about root that CloudTrail delivered late or again.
  public var backfilledRecords = 0
  /// GuardDuty findings that were met.
  public var findings = 0
  /// Objects that are neither a record nor a finding.
  public var strangers = 0
  /// How long it took.
  public var duration = Duration.zero

  /// Nothing yet.
  public init() {}
}

/// A file that was damaged or could not be read.
public struct DamagedTrailFile: Hashable, Sendable {
  /// The path or key.
  public let path: String
  /// Why, in one line.
  public let reason: String
  /// How many bytes lie before the damage; nil where nothing was read.
  public let offset: Int?
  /// Whether these are bytes of the compressed file.
  public let isCompressed: Bool
  /// How many records were read of it all the same.
  public let recordCount: Int

  /// Describes a file.
  public init(
    path: String, reason: String, offset: Int? = nil, isCompressed: Bool = false, recordCount: Int = 0
  ) {
    self.path = path
    self.reason = reason
    self.offset = offset
    self.isCompressed = isCompressed
    self.recordCount = recordCount
  }
}
