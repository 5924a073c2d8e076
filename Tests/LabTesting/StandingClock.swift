internal import AWSClient
internal import Identity

/// A clock that stands still and never waits.
struct StandingClock: ClientClock {
  let now: Timestamp
  let uptime: Duration = .zero

  func sleep(for duration: Duration) async throws(CancellationError) {}
}
