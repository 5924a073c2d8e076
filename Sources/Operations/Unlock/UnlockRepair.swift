/// What is put in the place of a policy that locks everybody out.
public struct UnlockRepair: Hashable, Sendable {
  /// How a policy is repaired.
  public enum Manner: String, Hashable, Sendable, CaseIterable {
    /// The smallest change: a statement about everybody is dropped, one with conditions is narrowed.
    case smallest
    /// The calls that manage the policy are taken out of the locking statements.
    case narrow
    /// The locking statements are dropped.
    case drop
    /// The whole policy is deleted.
    case delete
  }

  /// The policy as it should be; nil where it is deleted.
  public let policy: String?
  /// The changes in words.
  public let words: [String]

  /// Describes a repair.
  public init(policy: String?, words: [String]) {
    self.policy = policy
    self.words = words
  }
}
