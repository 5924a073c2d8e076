internal import IAMPolicy
internal import Identity

/// Tells what a service control policy with Allow statements does where it replaces FullAWSAccess.
struct AllowListCheck {
  let change: PolicyChange
  let accounts: [PreflightAccount]
  let moment: Timestamp

  /// The report with a finding where root sessions would lack something then, unless they lack it anyway.
  func adding(to report: PreflightReport) -> PreflightReport {
    guard change.subject == .serviceControl,
      change.document.statements.contains(where: { $0.effect == .allow }),
      !report.findings.contains(where: { $0.rule == .rootSessionsBlocked }), let account = accounts.first
    else { return report }
    let alone = account.binding(change, beside: false)
    let blocked = RootTask.allCases.filter { task in
      SessionReach(account: alone, moment: moment).obstacles(of: task).contains(where: \.isCertain)
    }
    guard !blocked.isEmpty else { return report }
    let what =
      blocked.count == RootTask.allCases.count
      ? "every task of root sessions" : blocked.map(\.rawValue).joined(separator: ", ")
    let finding = PreflightFinding(
      .allowListOmitsRootTasks,
      message: "\(what) would be refused where this policy stands in the place of FullAWSAccess")
    return PreflightReport(
      name: report.name, subject: report.subject, resource: report.resource,
      findings: report.findings + [finding], keepers: report.keepers, notes: report.notes)
  }
}
