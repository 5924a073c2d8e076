internal import CloudTrail
internal import RecordScan
internal import Synchronization

/// What one worker counts of everybody, for the others to add to at the end.
final class SharedTrailProfile: Sendable {
  private let profile: Mutex<TrailProfile>

  init(of filter: TrailFilter) { profile = Mutex(TrailProfile(of: filter)) }

  /// Hands the profile over, which nobody else wants until all is read.
  func with<Result>(_ body: (inout TrailProfile) -> Result) -> Result { profile.withLock { body(&$0) } }

  /// Adds what another worker counted.
  func add(_ other: RecordProfile.Counts) { with { $0.add(other) } }

  /// What was counted so far.
  var counts: RecordProfile.Counts { with { $0.counts } }
}
