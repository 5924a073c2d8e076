internal import Dispatch
internal import Synchronization

/// Work that waits for the system: on a thread of its own, so that no task is kept from running.
public enum BlockingWork {
  /// Runs a closure and gives what it gives.
  public static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws
    -> Value
  {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
    }
  }

  /// Runs a closure; when the task is cancelled, waits for it for so long, and then throws an error while the closure
  /// goes on, perhaps for ever: the system has no way to call it back.
  public static func run(
    grace: Duration, orThrow error: some Error, _ body: @escaping @Sendable () throws -> Void
  ) async throws {
    let waiting = Waiting()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        waiting.begin(continuation)
        DispatchQueue.global().async { waiting.end(with: Result { try body() }) }
      }
    } onCancel: {
      let nanoseconds =
        grace.components.seconds * 1_000_000_000 + grace.components.attoseconds / 1_000_000_000
      DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(Int(nanoseconds))) {
        waiting.end(with: .failure(error))
      }
    }
  }

  /// Who waits for the end of some work, whichever comes first; the end may come before anybody waits.
  private final class Waiting: Sendable {
    private struct State {
      var continuation: CheckedContinuation<Void, any Error>?
      var result: Result<Void, any Error>?
      var isOver = false
    }

    private let state = Mutex(State())

    func begin(_ continuation: CheckedContinuation<Void, any Error>) {
      let early = state.withLock { state in
        if state.result == nil { state.continuation = continuation } else { state.isOver = true }
        return state.result
      }
      if let early { continuation.resume(with: early) }
    }

    func end(with result: Result<Void, any Error>) {
      let continuation = state.withLock { state -> CheckedContinuation<Void, any Error>? in
        guard !state.isOver else { return nil }
        if state.continuation == nil {
          state.result = state.result ?? result
          return nil
        }
        state.isOver = true
        defer { state.continuation = nil }
        return state.continuation
      }
      continuation?.resume(with: result)
    }
  }
}
