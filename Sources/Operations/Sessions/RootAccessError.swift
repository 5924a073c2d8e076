/// Why nothing was done in the name of an account's root user.
public struct RootAccessError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reason.
  public enum Code: Hashable, Sendable {
    /// What was asked for does not fit the organization.
    case usage
    /// Credentials, network, permissions or the state of things do not allow it.
    case refused
    /// The task was cancelled.
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
