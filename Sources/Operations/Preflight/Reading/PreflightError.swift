internal import AWSClient
internal import IAMPolicy

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

  /// Says what stops a policy from being read; one that refuses even that may have to be unlocked.
  init(_ error: ClientError, unlocking kind: String, _ name: String, in account: PreflightAccount) {
    let help =
      account.organization?.isManagementAccount == true
      ? "only the root user of \(account.id) itself can read it, since root sessions are for member accounts"
      : "`rootlatch unlock \(kind) \(name) --account \(account.id) --reason TEXT --show` reads it through a root session"
    let isRefused = error.code?.contains("AccessDenied") == true && !error.isCancellation
    description =
      "\(error)" + (isRefused ? "; if its own policy locks everybody out, \(help)" : "")
    isInterruption = error.isCancellation
  }
}
