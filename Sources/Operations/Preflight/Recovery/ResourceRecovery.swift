public import IAMPolicy

/// Who can take back the policy of a bucket, queue or key once it is in force.
public struct ResourceRecovery: Sendable {
  /// Somebody who can, and what it takes.
  public struct Keeper: Sendable, Hashable {
    /// Who.
    public let principal: AccountPrincipal
    /// The call that is allowed, such as `s3:DeleteBucketPolicy`.
    public let action: String
    /// The circumstances beyond ordinary ones; empty where none are needed.
    public let needs: [CircumstanceSearch.Need]
    /// Why an ordinary request of theirs is refused; nil where nothing beyond is needed.
    public let refusal: Verdict?
  }

  /// Somebody who cannot.
  public struct Loser: Sendable, Hashable {
    /// Who.
    public let principal: AccountPrincipal
    /// The call that was tried first.
    public let action: String
    /// Why it is refused.
    public let verdict: Verdict
  }

  /// The ARN of the resource.
  public let resource: String
  /// Users and roles that can take the policy back, the surest first.
  public let keepers: [Keeper]
  /// Users and roles that cannot.
  public let losers: [Loser]
  /// Whether the root user can, by its password or keys.
  public let rootUser: Bool
  /// Whether a root session can; nil where there is no task for this, or no organization to open one from.
  public let rootSession: Bool?
  /// Why the root user cannot; nil where it can.
  public let rootRefusal: Verdict?
  /// Whether some search ended before it was through, so that there may be more keepers.
  public let isIncomplete: Bool
}
