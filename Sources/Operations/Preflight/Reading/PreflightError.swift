internal import AWSClient

/// Why nothing can be said about a change.
public struct PreflightError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whether the task was cancelled.
  public let isInterruption: Bool
  /// What is wrong and what to do, in one line.
  public let description: String

  /// Says what is wrong.
  public init(_ description: String) {
    self.description = description
    isInterruption = false
  }

  init(_ error: ClientError) {
    description = "\(error)"
    isInterruption = error.isCancellation
  }
}
