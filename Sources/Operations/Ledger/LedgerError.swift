/// Why the ledger could not be opened, read or written.
public struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reason.
  public enum Code: Hashable, Sendable {
    /// The file cannot be used.
    case unusable
    /// An entry breaks a limit.
    case refusedEntry
    /// The file holds something that is no entry.
    case damaged
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
