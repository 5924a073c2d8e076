internal import AWSClient

/// Keeps calls of LookupEvents to the two a second that AWS answers for an account and Region.
///
/// Source: AWS CloudTrail API Reference, "LookupEvents".
struct LookupPace {
  private static let interval = Duration.milliseconds(500)

  private let clock: any ClientClock
  /// When the next call may be made; the first may be made at once.
  private var next: Duration

  init(_ clock: any ClientClock) {
    self.clock = clock
    next = clock.uptime
  }

  /// Waits until the next call may be made; false where the task was cancelled.
  mutating func wait() async -> Bool {
    let now = clock.uptime
    if next > now {
      do {
        try await clock.sleep(for: next - now)
      } catch {
        return false
      }
    }
    next = max(next, now) + Self.interval
    return !Task.isCancelled
  }
}
