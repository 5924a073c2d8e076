internal import Dispatch
internal import Glibc

/// Runs work that Ctrl-C cancels, so that it can end in order.
enum Interruption {
  /// The status of a process that was interrupted a second time and ends at once.
  private static let secondTime: Int32 = 130

  /// Does the work in a task; SIGINT and SIGTERM cancel it, and a second one ends the process.
  static func handling<Output: Sendable>(
    _ work: @escaping @Sendable () async throws -> Output
  ) async throws -> Output {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      // The signal's own action, ending the process, must not come before the source's.
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler {
        if task.isCancelled { _exit(secondTime) }
        task.cancel()
      }
      source.resume()
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
