/// How a plan is made from an audit.
public struct PlanOptions: Hashable, Sendable {
  /// The accounts that go first.
  public enum Canary: Hashable, Sendable {
    /// So many, those with the least to lose.
    case count(Int)
    /// These, by id or name.
    case accounts([String])
  }

  /// The accounts that go first, on their own.
  public var canary: Canary
  /// The most accounts in a wave; 0 for all at once.
  public var waveSize: Int
  /// Units in the order in which their accounts go, by id, name or path; the others follow by path.
  public var unitOrder: [String]
  /// The account that becomes delegated administrator for IAM, by id or name.
  public var delegate: String?
  /// How many days an access key must not have been used to be deleted.
  public var usedKeyDays: Int
  /// Whether keys that were used in those days are deleted all the same.
  public var includesUsedKeys: Bool
  /// Whether a service control policy keeps long-lived root from acting.
  public var guardsRoot: Bool

  /// Puts options together.
  public init(
    canary: Canary = .count(1), waveSize: Int = 50, unitOrder: [String] = [], delegate: String? = nil,
    usedKeyDays: Int = 90, includesUsedKeys: Bool = false, guardsRoot: Bool = true
  ) {
    self.canary = canary
    self.waveSize = max(0, waveSize)
    self.unitOrder = unitOrder
    self.delegate = delegate
    self.usedKeyDays = max(0, usedKeyDays)
    self.includesUsedKeys = includesUsedKeys
    self.guardsRoot = guardsRoot
  }
}
