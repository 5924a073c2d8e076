internal import IAMPolicy
public import Identity

/// Says who could still undo a policy once it is in force, and what would stop root sessions.
///
/// Nothing is asked of AWS: everything that bears on the answer arrives as a value. The engine decides for everybody
/// who matters and for the circumstances that the policies tell apart, so that the spelling of a policy is of no
/// importance.
public struct Preflight: Sendable {
  private let moment: Timestamp
  /// How many moments, named by conditions on the clock, are looked at.
  private static let mostMoments = 24
  /// How many accounts, named by a policy, are thought of.
  private static let mostAccounts = 6

  /// Prepares checks.
  ///
  /// - Parameter moment: when the change would be made.
  public init(at moment: Timestamp) { self.moment = moment }

  // MARK: Policies of resources

  /// Who could take back the policy of a bucket, queue or key in an account.
  public func recovery(
    from change: PolicyChange, in account: PreflightAccount, at later: Timestamp? = nil
  ) -> ResourceRecovery {
    RecoveryAnalysis(
      subject: change.subject, document: change.document, resource: change.resourceARN(in: account),
      account: account, name: change.name
    ).recovery(at: later ?? moment)
  }

  /// What a policy of a bucket, queue or key does to those who would have to take it back, now and later.
  public func report(on change: PolicyChange, in account: PreflightAccount) -> PreflightReport {
    var findings = Self.language(of: change)
    let first = recovery(from: change, in: account)
    findings += lockout(change, account, first, moment, since: nil)
    let later = change.document.turningPoints.filter { $0.milliseconds > moment.milliseconds }
    for next in later.prefix(Self.mostMoments) {
      let then = recovery(from: change, in: account, at: next)
      for finding in lockout(change, account, then, next, since: next)
      where !findings.contains(where: { $0.rule == finding.rule }) { findings.append(finding) }
    }
    if first.isIncomplete, first.keepers.isEmpty {
      findings.append(
        PreflightFinding(
          .analysisIncomplete,
          message: "the policies tell more circumstances apart than could be tried; somebody may keep access")
      )
    }
    return PreflightReport(
      name: change.name, subject: change.subject, resource: first.resource, findings: findings,
      keepers: first.keepers.words)
  }

  /// What a policy says that means nothing, or not what was meant.
  private static func language(of change: PolicyChange) -> [PreflightFinding] {
    AssumedRootCheck(name: change.name, document: change.document).findings
      + UnknownActionCheck(name: change.name, document: change.document).findings
      + UnsupportedKeyCheck(name: change.name, document: change.document).findings
  }

  private func lockout(
    _ change: PolicyChange, _ account: PreflightAccount, _ recovery: ResourceRecovery, _ moment: Timestamp,
    since: Timestamp?
  ) -> [PreflightFinding] {
    ResourceLockout(change: change, account: account, recovery: recovery, moment: moment, since: since)
      .findings
  }

  // MARK: Policies of the organization

  /// What a service or resource control policy does to root sessions and to those who open them.
  ///
  /// - Parameter accounts: the accounts it would bind, with the policy in force and as they were before.
  public func report(
    on change: PolicyChange, binding accounts: [(after: PreflightAccount, before: PreflightAccount)]
  ) -> PreflightReport {
    var findings = Self.language(of: change)
    findings += SessionCheck(change: change, accounts: accounts, moment: moment).findings
    findings += DelegateCheck(change: change, accounts: accounts, moment: moment).findings
    return PreflightReport(name: change.name, subject: change.subject, findings: findings)
  }

  // MARK: Policies without an account

  /// What can be said of a policy alone: whatever it does not name is thought of as favourably as it could be.
  ///
  /// Service and resource control policies are taken to stand beside AWS's FullAWSAccess.
  public func report(on change: PolicyChange, owner: AccountID? = nil) -> PreflightReport {
    let groups = RepresentativeAccounts(change, owner: owner).groups
    let reports: [PreflightReport]
    switch change.subject {
    case .bucket, .queue, .key:
      reports = groups.joined().prefix(Self.mostAccounts).map { report(on: change, in: $0) }
    case .serviceControl, .resourceControl:
      reports = groups.map { report(on: change, attachedAbove: $0) }
    case .identity:
      return PreflightReport(
        name: change.name, subject: change.subject,
        findings: Self.language(of: change),
        notes: ["an identity-based policy alone does not tell who else keeps access: name the account"])
    }
    return reports.min { Self.weight($0) < Self.weight($1) }
      ?? PreflightReport(name: change.name, subject: change.subject, findings: [])
  }

  private func report(on change: PolicyChange, attachedAbove accounts: [PreflightAccount]) -> PreflightReport
  {
    let bound = accounts.prefix(Self.mostAccounts).map {
      (after: $0.binding(change, beside: true), before: $0.binding(nil, beside: true))
    }
    let report = report(on: change, binding: bound)
    return AllowListCheck(change: change, accounts: bound.map(\.before), moment: moment).adding(to: report)
  }

  private static func weight(_ report: PreflightReport) -> Int {
    report.findings.reduce(0) { $0 * 2 + ((Severity.allCases.firstIndex(of: $1.severity) ?? 0) << 8) }
  }
}

extension Preflight {
  // MARK: Users, groups and roles

  /// Whether anybody but root could still grant permissions in an account whose principals are known.
  ///
  /// - Throws: why the change cannot be made at all: the policy is not there, or the user is not in the group.
  public func report(
    on change: IdentityChange, in account: PreflightAccount, named name: String
  ) throws(PreflightError) -> PreflightReport {
    if let obstacle = change.obstacle(in: account.principals ?? []) { throw PreflightError(obstacle) }
    return AdministratorCheck(account: account, change: change).report(name: name)
  }
}
