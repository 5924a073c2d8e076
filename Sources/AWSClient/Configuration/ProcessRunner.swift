public import HostSystem

/// Runs a program and collects what it writes to its standard output.
public protocol ProcessRunner: Sendable {
  /// Runs a program to its end.
  ///
  /// - Throws: ``CapturedProgram/Failure``, also for an exit status other than 0.
  func run(
    _ words: [String], outputLimit: Int, timeout: Duration
  ) async throws(CapturedProgram.Failure) -> [UInt8]
}
