internal import HostSystem

/// Work that Ctrl-C cancels, so that it can end in order.
enum InterruptibleWork {
  /// The status of a process that was interrupted a second time and ends at once.
  private static let secondTime: Int32 = 130

  /// Does the work in a task; a first signal cancels it, and a second one ends the process.
  static func run<Output: Sendable>(
    _ work: @escaping @Sendable () async -> Output
  ) async -> Output {
    let task = Task { await work() }
    let listener = Task {
      for await _ in Interruption.all() {
        if task.isCancelled { EndingProcess.exit(with: secondTime) }
        task.cancel()
      }
    }
    defer { listener.cancel() }
    return await task.value
  }
}
