public import Operations

/// How an unlocking went.
public struct UnlockOutcome: Sendable {
  /// The policy as it was found; nil where there was none.
  public var policy: String?
  /// What it does.
  public var lock: ResourceLock?
  /// The repair.
  public var repair: UnlockRepair?
  /// The file with the policy as it was found.
  public var savedTo: String?
  /// Whether the policy was changed.
  public var isChanged = false
  /// What the policy in force does now; nil where there is none, or nothing was changed.
  public var now: ResourceLock?
  /// Whether an administrator of the account can change the policy now.
  public var isUnlocked = false

  /// Describes what was found.
  public init(policy: String? = nil, lock: ResourceLock? = nil) {
    self.policy = policy
    self.lock = lock
  }
}
