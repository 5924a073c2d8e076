internal import Synchronization

/// A bell that many may wait for; who comes late hears that it rang.
final class Bell: Sendable {
  private struct State {
    var rings = 0
    var next = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var cancelled: Set<Int> = []
  }

  private let state = Mutex(State())

  /// Wakes everybody who waits.
  func ring() {
    let waiting = state.withLock { state in
      state.rings += 1
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Waits until the bell has rung more often than so many times, or the task is cancelled; gives how often it has.
  func wait(after rings: Int) async -> Int {
    let ticket = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDue = state.withLock { state in
          if state.rings > rings || state.cancelled.remove(ticket) != nil { return true }
          state.waiting[ticket] = continuation
          return false
        }
        if isDue { continuation.resume() }
      }
    } onCancel: {
      let continuation = state.withLock { state in
        let continuation = state.waiting.removeValue(forKey: ticket)
        if continuation == nil { state.cancelled.insert(ticket) }
        return continuation
      }
      continuation?.resume()
    }
    return state.withLock { state in
      state.cancelled.remove(ticket)
      return state.rings
    }
  }
}
