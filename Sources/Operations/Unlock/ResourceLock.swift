/// What the policy of a bucket or queue does to the people of its account.
public struct ResourceLock: Sendable {
  /// A statement that refuses calls to an administrator of the account.
  public struct Refusal: Hashable, Sendable {
    /// The `Sid`, or `statement N`.
    public let label: String
    /// The place in the policy, from zero.
    public let index: Int
    /// The calls that it refuses, in AWS's spelling.
    public let actions: [String]
    /// Whether it refuses the calls that could take the policy back.
    public let isLocking: Bool
  }

  /// The statements that refuse something, in their order.
  public let refusals: [Refusal]
  /// Who can take the policy back, in words; empty where only root can.
  public let keepers: [String]
  /// Whether no administrator can take the policy back under ordinary circumstances.
  public let isLocked: Bool
  /// What preflight says about it.
  public let report: PreflightReport
  /// Whether the policy could be analysed; AWS took it, so what is not understood is ours.
  public let problem: String?
}
