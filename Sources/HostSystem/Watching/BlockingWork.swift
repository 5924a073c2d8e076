internal import Dispatch

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
}
