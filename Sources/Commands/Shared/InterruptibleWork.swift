internal import HostSystem

/// Work that Ctrl-C cancels, so that it can end in order.
enum InterruptibleWork {
  /// The status of a process that was interrupted a second time and ends at once.
  private static let secondTime: Int32 = 130

  /// Does the work in a task; a first signal cancels it, and a second one ends the process.
  static func run<Output: Sendable>(
    _ work: @escaping @Sendable () async -> Output
  ) async -> Output {
    // Listening begins before the work does: what the work shows or asks may be interrupted at once.
    let signals = await Interruption.all()
    let task = Task { await work() }
    let listener = Task {
      for await _ in signals {
        if task.isCancelled { EndingProcess.exit(with: secondTime) }
        task.cancel()
      }
    }
    defer { listener.cancel() }
    return await task.value
  }
}
