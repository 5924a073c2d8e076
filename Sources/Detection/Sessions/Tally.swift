public import Identity

/// How often something was seen, and from when to when.
public struct Tally: Hashable, Sendable {
  /// How often.
  public var count = 0
  /// How often with an error.
  public var failures = 0
  /// The first time.
  public var firstSeen: Timestamp
  /// The last time.
  public var lastSeen: Timestamp

  /// A tally of one moment.
  init(at time: Timestamp) {
    self.firstSeen = time
    self.lastSeen = time
  }

  mutating func count(_ time: Timestamp, isFailure: Bool) {
    count += 1
    if isFailure { failures += 1 }
    firstSeen = min(firstSeen, time)
    lastSeen = max(lastSeen, time)
  }

  mutating func merge(_ other: Tally) {
    count += other.count
    failures += other.failures
    firstSeen = min(firstSeen, other.firstSeen)
    lastSeen = max(lastSeen, other.lastSeen)
  }
}
