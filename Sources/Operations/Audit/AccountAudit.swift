public import Identity

/// What the audit found out about the root user of one account.
public struct AccountAudit: Sendable {
  /// How far the audit came.
  public enum Outcome: Sendable {
    /// Everything was read.
    case audited
    /// Some calls failed; what they would have told is unknown.
    case partial
    /// Nothing could be read.
    case notAuditable(AuditObstacle)
    /// The audit was interrupted before or during this account.
    case interrupted
  }

  /// The account.
  public var account: Account
  /// How far the audit came.
  public var outcome: Outcome
  /// What was read; nil where nothing was.
  public var evidence: RootEvidence?
  /// What service control policies do to this root user; unknown where they could not be read.
  public var guardrails: Fact<Guardrails>
  /// The result of every check.
  public var results: [CheckResult]

  /// Puts an audit together.
  public init(
    account: Account, outcome: Outcome, evidence: RootEvidence?, guardrails: Fact<Guardrails>,
    results: [CheckResult]
  ) {
    self.account = account
    self.outcome = outcome
    self.evidence = evidence
    self.guardrails = guardrails
    self.results = results
  }

  /// The severity of the worst failed check; nil where none failed.
  public var worstSeverity: Severity? {
    results.filter { $0.status == .fail }.map(\.severity).max()
  }
}
