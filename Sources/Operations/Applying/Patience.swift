internal import AWSClient

/// Waits of growing length, until there is no time left.
struct Patience {
  private var left: Duration
  private var next: Duration
  private let longest: Duration
  private let clock: any ClientClock

  init(_ total: Duration, first: Duration, longest: Duration, clock: any ClientClock) {
    left = total
    next = first
    self.longest = longest
    self.clock = clock
  }

  /// Waits; false where the time is used up or the task was cancelled.
  mutating func wait() async -> Bool {
    guard left > .zero, !Task.isCancelled else { return false }
    let pause = min(next, left)
    left -= pause
    next = min(next * 2, longest)
    do {
      try await clock.sleep(for: pause)
      return true
    } catch {
      return false
    }
  }
}
