private import Dispatch
import Synchronization

/// Counts the exchanges that wait for `.later` work, so that a server closes after the last of them.
final class ExchangeGate: Sendable {
  private struct State {
    var isOpen = true
    var inside = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())

  /// Lets one exchange in; false once the gate is closed.
  func enter() -> Bool {
    state.withLock {
      guard $0.isOpen else { return false }
      $0.inside += 1
      return true
    }
  }

  /// Lets one exchange out.
  func leave() {
    let calls = state.withLock { state -> [@Sendable () -> Void] in
      state.inside -= 1
      guard state.inside == 0 else { return [] }
      defer { state.waiting = [] }
      return state.waiting
    }
    for call in calls { call() }
  }

  /// Lets nobody in from now on.
  func close() { state.withLock { $0.isOpen = false } }

  /// Blocks until nobody is inside.
  func wait() {
    let semaphore = DispatchSemaphore(value: 0)
    whenEmpty { semaphore.signal() }
    semaphore.wait()
  }

  /// Suspends until nobody is inside.
  func suspendUntilEmpty() async {
    await withCheckedContinuation { continuation in whenEmpty { continuation.resume() } }
  }

  private func whenEmpty(_ call: @escaping @Sendable () -> Void) {
    let isEmpty = state.withLock { state in
      if state.inside > 0 { state.waiting.append(call) }
      return state.inside == 0
    }
    if isEmpty { call() }
  }
}
