/// What the audit found out about the organization as a whole.
public struct OrganizationAudit: Sendable {
  /// What was read.
  public var evidence: OrganizationEvidence
  /// The number of accounts, selected or not.
  public var accountCount: Int
  /// Why the units could not be read; nil where they were.
  public var treeProblem: String?
  /// The names of policies whose text could not be understood.
  public var unreadablePolicies: [String]
  /// The result of every check.
  public var results: [CheckResult]

  /// Puts an audit together.
  public init(
    evidence: OrganizationEvidence, accountCount: Int, treeProblem: String? = nil,
    unreadablePolicies: [String] = [], results: [CheckResult]
  ) {
    self.evidence = evidence
    self.accountCount = accountCount
    self.treeProblem = treeProblem
    self.unreadablePolicies = unreadablePolicies
    self.results = results
  }
}
