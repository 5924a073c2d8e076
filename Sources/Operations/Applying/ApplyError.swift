/// Why applying did not begin.
public struct ApplyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reason.
  public enum Code: Hashable, Sendable {
    /// The plan or the options do not fit where they are used.
    case unfit
    /// Credentials, network, permissions or the ledger do not suffice.
    case refused
    /// The task was cancelled before anything began.
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
