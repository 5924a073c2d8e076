internal import AWSClient

/// How long a history that is throttled is asked again: ten minutes without a page, with longer and longer waits.
struct LookupPatience {
  private static let first = Duration.seconds(5)
  private static let longest = Duration.seconds(60)
  private static let limit = Duration.seconds(600)

  private let clock: any ClientClock
  private var next = Self.first
  private var since: Duration?

  init(_ clock: any ClientClock) { self.clock = clock }

  /// Waits; false where it was long enough, or the task was cancelled.
  mutating func wait() async -> Bool {
    let began = since ?? clock.uptime
    since = began
    guard clock.uptime - began < Self.limit else { return false }
    do {
      try await clock.sleep(for: next)
    } catch {
      return false
    }
    next = min(next * 2, Self.longest)
    return !Task.isCancelled
  }

  /// Notes that a page came.
  mutating func end() {
    next = Self.first
    since = nil
  }
}
