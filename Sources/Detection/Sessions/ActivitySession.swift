public import Identity

/// Activity of one kind that belongs together, with its numbers.
public struct ActivitySession: Sendable, Identifiable {
  /// The same for the same activity, however often it is read.
  public var id: String
  /// What kind of activity this is.
  public var kind: ActivityKind
  /// The account whose root it concerns.
  public var account: String
  /// When the session's credentials were issued; nil where records do not say.
  public var creationDate: Timestamp?
  /// Whether it was opened with MFA; nil where records do not say.
  public var isMFAAuthenticated: Bool?
  /// The call that opened it, for sessions through AssumeRoot.
  public var assumeRoot: AssumeRootCall?
  /// The first record's time.
  public var firstSeen: Timestamp
  /// The last record's time.
  public var lastSeen: Timestamp
  /// How many records.
  public var count: Int
  /// How many of them only read.
  public var readOnlyCount: Int
  /// How many of them failed.
  public var failureCount: Int
  /// The access keys used.
  public var accessKeys: [String: Tally]
  /// The source addresses, or the names of services.
  public var addresses: [String: Tally]
  /// The Regions.
  public var regions: [String: Tally]
  /// The programs.
  public var userAgents: [String: Tally]
  /// The operations, such as `iam:CreateAccessKey`.
  public var actions: [String: Tally]
  /// Whether CloudTrail delivered all of it late or again.
  public var isBackfilled: Bool
}
