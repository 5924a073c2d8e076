import AWSClient
import Identity

/// A clock that a test sets.
struct SetClock: ClientClock {
  let time: Locked<Timestamp>

  var now: Timestamp { time.with { $0 } }
  var uptime: Duration { .zero }

  func sleep(for duration: Duration) async throws(CancellationError) {}
}
