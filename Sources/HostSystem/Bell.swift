internal import Synchronization

/// A bell that many may wait for; who comes late hears that it rang.
public final class Bell: Sendable {
  private struct State {
    var rings = 0
    var next = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var cancelled: Set<Int> = []
  }

  private let state = Mutex(State())

  /// A bell that never rang.
  public init() {}

  /// Wakes everybody who waits.
  public func ring() {
    let waiting = state.withLock { state in
      state.rings += 1
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Waits until the bell has rung more often than so many times, or the task is cancelled; gives how often it has.
  @discardableResult
  public func wait(after rings: Int) async -> Int {
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

  /// How often it has rung.
  public var rings: Int { state.withLock { $0.rings } }

  /// Waits no longer than so; gives how often the bell has rung.
  public func wait(
    after rings: Int, atMost limit: Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) async -> Int {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.wait(after: rings) }
      group.addTask { try? await sleep(limit) }
      await group.next()
      group.cancelAll()
    }
    return self.rings
  }
}
