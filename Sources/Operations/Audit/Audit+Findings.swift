public import Identity

extension Audit {
  /// A check that failed, with the account it failed for.
  public struct Finding: Sendable {
    /// The account; nil for the organization as a whole.
    public let account: Account?
    /// The failed check.
    public let result: CheckResult
  }

  /// All failed checks, the worst first, those of the organization before those of accounts.
  public var findings: [Finding] {
    let ofOrganization = (organization?.results ?? []).map { Finding(account: nil, result: $0) }
    let ofAccounts = accounts.flatMap { audit in
      audit.results.map { Finding(account: audit.account, result: $0) }
    }
    let failed = (ofOrganization + ofAccounts).filter { $0.result.status == .fail }
    let severities = Severity.allCases.reversed()
    return severities.flatMap { severity in failed.filter { $0.result.severity == severity } }
  }

  /// The accounts whose evidence has gaps, other than those that are not in use.
  public var failedAccounts: [AccountAudit] {
    accounts.filter { audit in
      switch audit.outcome {
      case .audited: false
      case .partial, .interrupted: true
      case .notAuditable(let obstacle): obstacle.cause != .suspended
      }
    }
  }

  /// Whether something needs attention: a finding at least so severe, or an account with gaps.
  public func needsAttention(from severity: Severity) -> Bool {
    !failedAccounts.isEmpty || findings.contains { $0.result.severity >= severity }
      || !(organization?.evidence.failures.isEmpty ?? true)
  }
}
