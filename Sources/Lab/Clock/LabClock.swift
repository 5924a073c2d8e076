public import Identity
import Synchronization

/// The lab's own time: expiry and everything else but signature skew is judged by it.
public final class LabClock: Sendable {
  /// How the lab's time passes.
  public enum Mode: String, CaseIterable, Sendable {
    /// With the real time, and ahead of it by what it was advanced.
    case real
    /// Only when it is advanced.
    case virtual
  }

  /// How time passes.
  public let mode: Mode
  private let realTime: @Sendable () -> Timestamp
  private let state: Mutex<State>

  private struct State {
    var start: Timestamp
    var advanced: Duration = .zero
  }

  /// Starts the clock at the real time.
  public init(_ mode: Mode, realTime: @escaping @Sendable () -> Timestamp) {
    self.mode = mode
    self.realTime = realTime
    self.state = Mutex(State(start: realTime()))
  }

  /// The lab's time.
  public var now: Timestamp {
    state.withLock { state in
      (mode == .real ? realTime() : state.start) + state.advanced
    }
  }

  /// The real time, by which signatures are judged.
  var real: Timestamp { realTime() }

  /// Puts the lab's time forward.
  func advance(by duration: Duration) {
    state.withLock { $0.advanced += duration }
  }
}
