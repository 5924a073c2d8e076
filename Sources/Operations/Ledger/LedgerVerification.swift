/// What a look at every entry of a ledger found.
public struct LedgerVerification: Hashable, Sendable {
  /// The number of entries.
  public internal(set) var count: Int64 = 0
  /// The last entry's number and hash.
  public internal(set) var head = Ledger.Head(sequence: 0, hash: LedgerEntry.noHash)
  /// The anchors that were held against it.
  public internal(set) var anchors: [LedgerAnchor] = []
  /// The intents without an outcome: the calls of which nobody can tell whether they were made.
  public internal(set) var openIntents: [LedgerEntry] = []
  /// What is wrong, in the order of the entries; at most ``problemLimit``.
  public internal(set) var problems: [LedgerProblem] = []
  /// Whether there are more problems than are listed.
  public internal(set) var hasMoreProblems = false

  /// The most problems that are listed.
  public static let problemLimit = 100

  /// Whether nothing is wrong.
  public var isIntact: Bool { problems.isEmpty }

  mutating func note(_ kind: LedgerProblem.Kind, at sequence: Int64?, _ description: String) {
    guard problems.count < Self.problemLimit else {
      hasMoreProblems = true
      return
    }
    problems.append(LedgerProblem(kind, at: sequence, description))
  }
}
