internal import Synchronization

/// Slows one service's requests down after it throttled, and lets them grow again while it does not.
///
/// Idle until the first throttling. From then on requests take tokens from a bucket that fills at the allowed
/// rate; who finds too few reserves the next ones and waits for them, so waiters go in order.
final class RateLimiter: Sendable {
  private struct State {
    var isEnabled = false
    var cubic = CubicRate()
    var meter: RateMeter
    var rate = RateLimiter.minimumRate
    var tokens = 0.0
    var filledAt: Double

    mutating func fill(at time: Double) {
      tokens = min(max(rate, 1), tokens + max(0, time - filledAt) * rate)
      filledAt = time
    }
  }

  /// The lowest rate, in requests a second.
  static let minimumRate = 0.5

  private let state: Mutex<State>

  init(at uptime: Duration) {
    let time = uptime.inSeconds
    state = Mutex(State(meter: RateMeter(at: time), filledAt: time))
  }

  /// Takes a token, and tells how long to wait before it may be used.
  func reserve(at uptime: Duration) -> Duration {
    state.withLock { state in
      guard state.isEnabled else { return .zero }
      state.fill(at: uptime.inSeconds)
      state.tokens -= 1
      return state.tokens >= 0 ? .zero : .seconds(-state.tokens / state.rate)
    }
  }

  /// Learns from an answer.
  func record(throttled: Bool, at uptime: Duration) {
    let time = uptime.inSeconds
    state.withLock { state in
      let measured = state.meter.record(at: time)
      guard throttled || state.isEnabled else { return }
      state.fill(at: time)
      let wanted: Double
      if throttled {
        wanted = state.cubic.afterThrottling(
          at: time, rate: state.isEnabled ? min(measured, state.rate) : measured)
        state.isEnabled = true
      } else {
        wanted = state.cubic.afterSuccess(at: time)
      }
      state.rate = max(min(wanted, 2 * measured), Self.minimumRate)
      state.tokens = min(state.tokens, max(state.rate, 1))
    }
  }

  /// The allowed rate in requests a second; nil while there is no limit.
  var rate: Double? { state.withLock { $0.isEnabled ? $0.rate : nil } }
}
