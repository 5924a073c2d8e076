public import AWSWire
internal import HTTPMessage

/// Why a call brought no result, with the operation that was called.
public struct ClientError: Error, Sendable, CustomStringConvertible {
  /// The kinds of reason.
  public enum Cause: Sendable {
    /// The service answered with an error.
    case service(AWSError)
    /// No answer came.
    case transport(TransportError)
    /// There are no credentials to sign with.
    case credentials(CredentialsError)
    /// The service is regional, and no Region is configured.
    case noRegion
    /// The time for the whole call was up.
    case timedOut
    /// The task was cancelled.
    case cancelled
    /// The pages of a list do not end: a service returned a token a second time, or too many pages.
    case endlessPages(String)
  }

  /// The operation, such as `iam:ListUsers`.
  public let operation: String
  /// The reason.
  public let cause: Cause
  /// How many attempts were made.
  public let attempts: Int
  /// What to do about it, where that is known.
  public let remedy: String?

  /// Puts an error together.
  public init(operation: String, cause: Cause, attempts: Int, remedy: String? = nil) {
    self.remedy = remedy
    self.operation = operation
    self.cause = cause
    self.attempts = attempts
  }

  /// The error that the service answered, where it answered one.
  public var serviceError: AWSError? {
    if case .service(let error) = cause { error } else { nil }
  }

  /// The code that the service answered, such as `AccessDenied`.
  public var code: String? { serviceError?.code }

  /// Whether the service asked for fewer requests.
  public var isThrottling: Bool {
    serviceError.flatMap { RetryableFailure($0, fields: HTTPFields()) }?.isThrottling ?? false
  }

  /// Whether the credentials are not taken any more, or there are none: then every other call fails as well.
  public var isAboutCredentials: Bool {
    switch cause {
    case .service(let error): RefusedCredentials.haveEnded(error)
    case .credentials(let error): error.code != .cancelled
    default: false
    }
  }

  /// The same error with something to do about it.
  public func advising(_ remedy: String) -> ClientError {
    ClientError(operation: operation, cause: cause, attempts: attempts, remedy: remedy)
  }

  /// Whether the task was cancelled.
  public var isCancellation: Bool {
    switch cause {
    case .cancelled: true
    case .transport(let error): error.code == .cancelled
    case .credentials(let error): error.code == .cancelled
    default: false
    }
  }

  /// One line: the operation, the code and message or what else went wrong, the request's id, and what to do.
  public var description: String { summary + (remedy.map { "; \($0)" } ?? "") }

  private var summary: String {
    let tried = attempts > 1 ? " after \(attempts) attempts" : ""
    return switch cause {
    case .service(let error):
      "\(operation) failed\(tried): \(Self.oneLine("\(error)")) (HTTP \(error.status)"
        + (error.requestID.map { ", request \($0)" } ?? "") + ")"
    case .transport(let error): "\(operation) failed\(tried): \(error)"
    case .credentials(let error): "\(operation) failed: \(error)"
    case .noRegion:
      "\(operation) failed: no Region is configured: use `--region`, set AWS_REGION, or give the profile a `region`"
    case .timedOut: "\(operation) failed\(tried): the time for the whole call was up"
    case .cancelled: "\(operation) was cancelled"
    case .endlessPages(let problem): "\(operation) failed: \(problem)"
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
