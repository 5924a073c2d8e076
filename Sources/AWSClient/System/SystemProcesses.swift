internal import Glibc

/// Programs of the machine, found in `PATH` and run without a shell.
///
/// A program gets no input, this process's variables, and this process's standard error, where it may talk to
/// the user.
public struct SystemProcesses: ProcessRunner {
  private static let pollInterval: Duration = .milliseconds(5)

  /// Creates it.
  public init() {}

  /// Runs a program to its end; it is killed when time is up, when it writes too much, or on cancellation.
  public func run(
    _ words: [String], outputLimit: Int, timeout: Duration
  ) async throws(ProcessError) -> [UInt8] {
    let child = try ChildProcess(words)
    let deadline = ContinuousClock.now + timeout
    var output: [UInt8] = []
    while true {
      let isOpen = child.read(into: &output)
      guard output.count <= outputLimit else { throw .tooMuchOutput(limit: outputLimit) }
      if !isOpen, let end = child.end() {
        switch end {
        case .exited(0): return output
        case .exited(let status): throw .failed(status: status)
        case .killed(let signal): throw .killed(signal: signal)
        }
      }
      guard ContinuousClock.now < deadline else { throw .timedOut(timeout) }
      do {
        try await Task.sleep(for: Self.pollInterval)
      } catch {
        throw .cancelled
      }
    }
  }
}
