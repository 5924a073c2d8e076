/// Why there is no audit at all.
public struct AuditError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reason.
  public enum Code: Hashable, Sendable {
    /// The selection does not fit the organization.
    case selection
    /// Credentials, network or permissions do not suffice.
    case refused
    /// The task was cancelled before there was anything to report.
    case interrupted
  }

  /// The kind of reason.
  public let code: Code
  /// What is wrong and what to do, in one line.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
