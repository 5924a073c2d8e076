internal import CloudTrail
internal import Detection
internal import HostSystem
internal import Identity
internal import RecordScan
internal import Synchronization

/// What the workers of a scan share: the engine, the events seen, and the numbers.
final class SharedTrailScan: Sendable {
  /// How many damaged files are told by name.
  static let damageLimit = 1000

  /// A record of the timeline, in the file where it was put aside.
  struct TimelinePlace: Sendable {
    let time: Timestamp
    let range: Range<Int>
  }

  private struct Numbers: ~Copyable {
    var summary = TrailScanSummary()
    var damages: [DamagedTrailFile] = []
    var engine: DetectionEngine
    var spool: SpoolFile
    var timeline: [TimelinePlace] = []
    var spoolFailure: FileError?
  }

  private let numbers: Mutex<Numbers>
  private let events = Mutex(EventIDTally())
  private let profile = Mutex<TrailProfile?>(nil)
  private let options: TrailScanOptions

  init(_ options: TrailScanOptions) {
    self.options = options
    numbers = Mutex(
      Numbers(
        engine: options.engine, spool: SpoolFile(folder: FilePath(options.temporaryFolder))))
  }

  /// Says of each event whether it is there for the first time.
  func remember(_ identities: [RecordIdentity], into isNew: inout [Bool]) {
    events.withLock { $0.insert(identities, into: &isNew) }
  }

  /// Remembers the events of a log, which is empty then, and gives how many events are found to be known.
  func remember(_ log: inout EventIDLog) -> Int {
    let ids = log.takeAll()
    return events.withLock { $0.take(ids) }
  }

  /// Says whether an event is there for the first time.
  func remember(_ identity: RecordIdentity) -> Bool { events.withLock { $0.insert(identity) } }

  /// Takes what a worker counted of everybody: the first one's tables, and what the others' tables have.
  func add(_ counted: consuming TrailProfile) {
    var counted: TrailProfile? = consume counted
    profile.withLock { profile in
      guard profile != nil else { return swap(&profile, &counted) }
      if let counted = counted.take() { profile?.add(counted) }
    }
  }

  /// Takes in records that may concern root, and adds numbers.
  func add(_ events: [TrailEvent], _ findings: [GuardDutyFinding], _ counted: TrailScanSummary) {
    numbers.withLock { numbers in
      numbers.summary.add(counted)
      for finding in findings { numbers.engine.add(finding) }
      for event in events where numbers.engine.add(event) {
        if event.isBackfilled { numbers.summary.backfilledRecords += 1 }
        guard options.keepsTimeline, numbers.spoolFailure == nil else { continue }
        do throws(FileError) {
          let range = try numbers.spool.append(event.raw)
          numbers.timeline.append(TimelinePlace(time: event.time, range: range))
        } catch {
          numbers.spoolFailure = error
        }
      }
    }
  }

  /// Notes a damaged file, and gives whether it is the first.
  func add(_ damage: DamagedTrailFile) {
    numbers.withLock { numbers in
      numbers.summary.damagedFiles += 1
      if numbers.damages.count < Self.damageLimit { numbers.damages.append(damage) }
    }
  }

  /// Knows where addresses are.
  var directory: (any AddressDirectory)? { options.engine.directory }

  /// What has been read so far.
  var progress: TrailScanProgress {
    numbers.withLock { numbers in
      TrailScanProgress(
        files: numbers.summary.files, bytes: numbers.summary.bytes, records: numbers.summary.records)
    }
  }

  /// Everything, at the end.
  func result(since start: ContinuousClock.Instant) -> TrailScanResult {
    let everyone = everyone()
    let duration = ContinuousClock.now - start
    let (duplicates, forgot) = events.withLock { ($0.finish(), $0.hasForgotten) }
    return numbers.withLock { numbers in
      let report = numbers.engine.report(arrivedBy: options.now)
      numbers.summary.duplicates += duplicates
      var summary = numbers.summary
      summary.mayMissDuplicates = forgot || report.mayMissDuplicates
      summary.rootRecords = report.recordsByRoot
      summary.relevantRecords = report.relevantRecords
      summary.rootSessions = report.sessions.count { $0.kind.isRootSession }
      summary.duration = duration
      numbers.timeline.sort {
        $0.time != $1.time ? $0.time < $1.time : $0.range.lowerBound < $1.range.lowerBound
      }
      return TrailScanResult(
        summary: summary, report: report, damages: numbers.damages.sorted { $0.path < $1.path },
        profile: everyone, filter: options.filter, shared: self)
    }
  }

  /// What all workers counted, together, at the end; nil where nothing was to be counted.
  private func everyone() -> TrailScanResult.Profile? {
    profile.withLock { profile in
      guard let counted = profile.take() else { return nil }
      return TrailScanResult.Profile(counted)
    }
  }

  /// Hands over the records of the timeline in the order of time.
  func timeline(_ body: (TrailEvent) throws -> Void) throws {
    try numbers.withLock { numbers in
      if let failure = numbers.spoolFailure { throw failure }
      for place in numbers.timeline {
        try body(try TrailEvent(record: try numbers.spool.read(place.range)))
      }
    }
  }
}

extension TrailScanSummary {
  /// Adds the numbers that files give.
  mutating func add(_ other: TrailScanSummary) {
    files += other.files
    skippedFiles += other.skippedFiles
    filteredFiles += other.filteredFiles
    bytes += other.bytes
    textBytes += other.textBytes
    records += other.records
    duplicates += other.duplicates
    findings += other.findings
    strangers += other.strangers
  }
}
