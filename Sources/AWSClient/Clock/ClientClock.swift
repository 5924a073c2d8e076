public import Identity

/// What the client knows of time: the date, a steady count, and how to wait.
public protocol ClientClock: Sendable {
  /// The date, which people and time servers may set back.
  var now: Timestamp { get }

  /// The time since some fixed moment; it never runs backwards.
  var uptime: Duration { get }

  /// Waits.
  ///
  /// - Throws: When the task is cancelled, at once.
  func sleep(for duration: Duration) async throws(CancellationError)
}
