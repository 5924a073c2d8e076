/// A program whose standard output is collected, found in `PATH` and run without a shell.
///
/// It gets no input, this process's variables, and this process's standard error, where it may talk to the user.
public struct CapturedProgram: Sendable {
  private static let pollInterval: Duration = .milliseconds(5)

  private let words: [String]

  /// Names a program and its arguments.
  public init(_ words: [String]) { self.words = words }

  /// Why a program brought no output; never with a part of what it wrote.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
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

  /// Runs the program to its end; it is killed when time is up, when it writes too much, or on cancellation.
  ///
  /// - Throws: ``Failure``, also for an exit status other than 0.
  public func run(outputLimit: Int, timeout: Duration) async throws(Failure) -> [UInt8] {
    let child = try Child(words)
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
