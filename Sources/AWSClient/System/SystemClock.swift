internal import HostSystem
public import Identity

/// The clock of the machine.
public struct SystemClock: ClientClock {
  private let start = ContinuousClock.now

  /// Creates a clock whose count begins now.
  public init() {}

  /// The machine's date in UTC.
  public var now: Timestamp { RealTime.now() }

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
