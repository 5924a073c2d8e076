internal import Identity
internal import Synchronization

/// Which sinks take notices, and what those lost that take none.
///
/// A slow sink slows the reading down, so that nothing is lost; one that has taken nothing for a while must not keep
/// the others waiting for what happens now.
final class SinkHealth: Sendable {
  private struct State {
    /// Since when each sink is being handed a notice that it has not taken.
    var handing: [String: ContinuousClock.Instant] = [:]
    var lost: [String: [Severity: Int]] = [:]
    /// Those whose last notice may still be on its way though nobody waits for it.
    var givenUp: Set<String> = []
  }

  private let patience: Duration
  private let state = Mutex(State())

  /// Gives sinks so much time for a notice.
  init(patience: Duration) { self.patience = patience }

  /// The sinks that have not taken a notice in the time they are given.
  func stuck() -> Set<String> {
    let now = ContinuousClock.now
    return state.withLock { state in
      Set(state.handing.filter { now - $0.value >= patience }.keys).union(state.givenUp)
    }
  }

  /// Notes that a sink is to be handed nothing more.
  func giveUp(_ sink: String) {
    state.withLock { state in _ = state.givenUp.insert(sink) }
  }

  /// Notes that a sink is handed a notice, perhaps again.
  func handing(to sink: String) {
    state.withLock { state in
      if state.handing[sink] == nil { state.handing[sink] = .now }
    }
  }

  /// Notes that a sink took its notice; gives what it lost before.
  func took(_ sink: String) -> [Severity: Int]? {
    state.withLock { state in
      state.handing[sink] = nil
      return state.lost.removeValue(forKey: sink)
    }
  }

  /// Notes what a sink lost; gives a sentence where it is time for one, at the first and then ten times as many.
  func lost(_ sink: String, _ dropped: [Severity: Int]) -> String? {
    state.withLock { state in
      let before = state.lost[sink, default: [:]].values.reduce(0, +)
      state.lost[sink, default: [:]].merge(dropped, uniquingKeysWith: +)
      let all = state.lost[sink, default: [:]]
      guard String(before).utf8.count < String(all.values.reduce(0, +)).utf8.count || before == 0 else {
        return nil
      }
      return
        "\(sink): takes nothing, and too much waits; \(Self.words(all)) dropped for it so far, the least urgent first"
    }
  }

  /// Such as `12 low and 3 medium incidents were`.
  static func words(_ dropped: [Severity: Int]) -> String {
    let parts = dropped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.rawValue)" }
    let count = dropped.values.reduce(0, +)
    return parts.joined(separator: ", ") + (count == 1 ? " incident was" : " incidents were")
  }
}
