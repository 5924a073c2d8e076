import AWSClient
import Identity
import Synchronization

/// A clock that only waiting moves, and that remembers how long it was waited.
final class TravellingClock: ClientClock {
  private let start: Timestamp
  private let sleeps = Mutex<[Duration]>([])

  init(start: Timestamp) { self.start = start }

  var now: Timestamp { start }

  var uptime: Duration { sleeps.withLock { $0.reduce(.zero, +) } }

  /// Every wait, in order.
  var waits: [Duration] { sleeps.withLock { $0 } }

  func sleep(for duration: Duration) async throws(CancellationError) {
    sleeps.withLock { $0.append(duration) }
    // Whoever waits in a loop must let those run that it waits for, also on one processor.
    await Task.yield()
  }
}
