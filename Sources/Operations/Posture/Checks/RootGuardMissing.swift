internal import Identity

/// Member accounts whose root may do everything once somebody signs in as it.
enum RootGuardMissing: OrganizationCheck {
  static let description = CheckDescription(
    id: "root-scp-missing", title: "no service control policy keeps root from acting", severity: .medium)

  static func examine(_ subject: OrganizationSubject) -> CheckOutcome {
    guard let guardrails = subject.guardrails.value else { return .unknown(subject.guardrails.reason ?? "") }
    let members = subject.accounts.filter { !$0.isManagement && $0.state == .active }
    guard !members.isEmpty else { return .notApplicable("there is no active member account") }
    let open = members.filter { guardrails[$0.id]?.keepRootFromActing != true }
    guard !open.isEmpty else { return .pass("all \(members.count) active member accounts are covered") }
    return .fail(
      "\(open.count) of \(members.count) active member accounts are not covered: \(subject.list(open))",
      next: "attach to the root or to units a policy that denies * where aws:PrincipalArn is "
        + #"arn:*:iam::*:root and "Null": {"aws:AssumedRoot": "true"}"#)
  }
}
