public import HTTPMessage

/// What became of one attempt, for verbose output and for measuring.
public struct AttemptReport: Sendable {
  /// The operation, such as `iam:ListUsers`.
  public let operation: String
  /// The server that was asked.
  public let endpoint: Endpoint
  /// The number of the attempt, from 1.
  public let attempt: Int
  /// The HTTP status; nil where no answer came.
  public let status: Int?
  /// The code of the error, where there was one.
  public let code: String?
  /// The id that the service gave the request.
  public let requestID: String?
  /// The time from sending to the answer.
  public let duration: Duration
}
