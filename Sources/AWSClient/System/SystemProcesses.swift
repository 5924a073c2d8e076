public import HostSystem

/// Programs of the machine.
public struct SystemProcesses: ProcessRunner {
  /// Creates it.
  public init() {}

  /// Runs a program to its end; it is killed when time is up, when it writes too much, or on cancellation.
  public func run(
    _ words: [String], outputLimit: Int, timeout: Duration
  ) async throws(CapturedProgram.Failure) -> [UInt8] {
    try await CapturedProgram(words).run(outputLimit: outputLimit, timeout: timeout)
  }
}
