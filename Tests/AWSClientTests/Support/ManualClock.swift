import AWSClient
import Identity
import Synchronization

/// A clock that only waiting moves, and that remembers every wait.
final class ManualClock: ClientClock {
  private struct State {
    var uptime: Duration = .zero
    var waits: [Duration] = []
  }

  private let start: Timestamp
  private let state = Mutex(State())

  /// Begins at 2026-11-23T10:00:00Z.
  init(start: Timestamp = Timestamp(seconds: 1_795_428_000)) { self.start = start }

  var now: Timestamp { start + uptime }

  var uptime: Duration { state.withLock { $0.uptime } }

  /// Every wait, in order.
  var waits: [Duration] { state.withLock { $0.waits } }

  func advance(_ duration: Duration) { state.withLock { $0.uptime += duration } }

  func sleep(for duration: Duration) async throws(CancellationError) {
    guard !Task.isCancelled else { throw CancellationError() }
    state.withLock { state in
      state.uptime += duration
      state.waits.append(duration)
    }
  }
}
