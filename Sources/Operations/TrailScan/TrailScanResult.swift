public import CloudTrail
public import Detection

/// How far a scan is.
public struct TrailScanProgress: Hashable, Sendable {
  /// The files read so far.
  public let files: Int
  /// Their bytes.
  public let bytes: Int
  /// The records in them.
  public let records: Int
  /// How many files there are; nil while that is not known.
  public var totalFiles: Int?
}

/// What a scan found.
public struct TrailScanResult: Sendable {
  /// What was read, in numbers.
  public var summary: TrailScanSummary
  /// Sessions and incidents.
  public var report: DetectionReport
  /// The files that were damaged or could not be read, by path; the first thousand of them.
  public var damages: [DamagedTrailFile]
  /// Every identity's profile, where that was asked for.
  public var profile: Profile?
  /// Which records were wanted.
  public var filter: TrailFilter
  /// Whether it was interrupted, so that only some files were read.
  public var isInterrupted = false
  let shared: SharedTrailScan

  init(
    summary: TrailScanSummary, report: DetectionReport, damages: [DamagedTrailFile], profile: Profile?,
    filter: TrailFilter, shared: SharedTrailScan
  ) {
    self.summary = summary
    self.report = report
    self.damages = damages
    self.profile = profile
    self.filter = filter
    self.shared = shared
  }

  /// Hands over the records that concern root in the order of time, where the options keep them.
  ///
  /// - Throws: What `body` throws, and where the records could not be put aside.
  public func forEachRecord(_ body: (TrailEvent) throws -> Void) throws { try shared.timeline(body) }

  /// Knows where addresses are, where the scan was given a database.
  public var directory: (any AddressDirectory)? { shared.directory }
}
