/// Runs a program and collects what it writes to its standard output.
public protocol ProcessRunner: Sendable {
  /// Runs a program to its end.
  ///
  /// - Throws: ``ProcessError``, also for an exit status other than 0.
  func run(
    _ words: [String], outputLimit: Int, timeout: Duration
  ) async throws(ProcessError) -> [UInt8]
}

/// Why a program brought no output; never with a part of what it wrote.
public enum ProcessError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It could not be started.
  case notStarted(String)
  /// It ended with this status.
  case failed(status: Int32)
  /// A signal ended it.
  case killed(signal: Int32)
  /// It wrote more than is allowed.
  case tooMuchOutput(limit: Int)
  /// It took too long and was ended.
  case timedOut(Duration)
  /// The task was cancelled and the program ended.
  case cancelled

  /// One line.
  public var description: String {
    switch self {
    case .notStarted(let reason): "could not be started: \(reason)"
    case .failed(let status): "ended with status \(status)"
    case .killed(let signal): "was ended by signal \(signal)"
    case .tooMuchOutput(let limit): "wrote more than \(limit) bytes"
    case .timedOut(let time): "took longer than \(time.components.seconds) seconds"
    case .cancelled: "was cancelled"
    }
  }
}
