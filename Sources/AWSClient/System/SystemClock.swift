internal import Glibc
public import Identity

/// The clock of the machine.
public struct SystemClock: ClientClock {
  private let start = ContinuousClock.now

  /// Creates a clock whose count begins now.
  public init() {}

  /// The machine's date in UTC.
  public var now: Timestamp {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else { return Timestamp(seconds: 0) }
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// The time since the clock was created.
  public var uptime: Duration { ContinuousClock.now - start }

  /// Waits.
  public func sleep(for duration: Duration) async throws(CancellationError) {
    do {
      try await ContinuousClock().sleep(for: duration)
    } catch {
      throw CancellationError()
    }
  }
}
