/// A place where a ledger is not what it was when it was written.
public struct LedgerProblem: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of problem.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An entry's text does not give its hash.
    case altered
    /// An entry does not continue the one before it: one of the two was replaced, moved or put in.
    case broken
    /// Numbers are missing.
    case missing
    /// The last entries are gone.
    case truncated
    /// An entry is not the one that was anchored: the ledger was written anew.
    case rewritten
    /// What stands there is no entry.
    case unreadable
    /// The triggers that refuse changes are not as they should be.
    case unguarded
  }

  /// The kind.
  public let kind: Kind
  /// The number of the entry where it shows; nil where it is about the whole file.
  public let sequence: Int64?
  /// One line for the reader.
  public let description: String

  init(_ kind: Kind, at sequence: Int64?, _ description: String) {
    self.kind = kind
    self.sequence = sequence
    self.description = description
  }
}
