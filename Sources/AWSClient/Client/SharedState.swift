internal import Identity
internal import Synchronization

/// What all copies of a client share.
final class SharedState: Sendable {
  private struct Entries {
    var services: [String: ServiceState] = [:]
    var skews: [String: Duration] = [:]
    var bucketRegions: [String: Region] = [:]
  }

  private let start: Duration
  private let entries = Mutex(Entries())

  init(start: Duration) { self.start = start }

  /// The quota and limiter of a service.
  func service(_ name: String) -> ServiceState {
    entries.withLock { entries in
      if let known = entries.services[name] { return known }
      let new = ServiceState(quota: RetryQuota(), limiter: RateLimiter(at: start))
      entries.services[name] = new
      return new
    }
  }

  /// The Region that a bucket was found in before.
  func region(ofBucket bucket: String) -> Region? { entries.withLock { $0.bucketRegions[bucket] } }

  /// Notes in which Region a bucket is; the number of buckets is limited.
  func note(region: Region, ofBucket bucket: String) {
    entries.withLock { entries in
      if entries.bucketRegions.count >= 4096 { entries.bucketRegions.removeAll() }
      entries.bucketRegions[bucket] = region
    }
  }

  /// How far a server's clock is ahead of ours, as far as is known.
  func skew(of host: String) -> Duration { entries.withLock { $0.skews[host] ?? .zero } }

  /// Notes how far a server's clock is ahead of ours; the number of servers is limited.
  func note(skew: Duration, of host: String) {
    entries.withLock { entries in
      if entries.skews.count >= 256 { entries.skews.removeAll() }
      entries.skews[host] = skew
    }
  }
}

/// What all calls of one service share.
struct ServiceState: Sendable {
  let quota: RetryQuota
  let limiter: RateLimiter
}
