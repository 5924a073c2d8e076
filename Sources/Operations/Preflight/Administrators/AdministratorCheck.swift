internal import IAMPolicy

/// Tells whether anybody but root could still grant permissions in an account.
struct AdministratorCheck {
  /// The calls that grant permissions, each with what it is tried on; `SELF` is the caller's own user or role.
  private static let granting = [
    ("iam:AttachRolePolicy", "role/any-role"), ("iam:PutRolePolicy", "role/any-role"),
    ("iam:AttachUserPolicy", "user/any-user"), ("iam:PutUserPolicy", "user/any-user"),
    ("iam:AttachUserPolicy", "SELF"), ("iam:PutUserPolicy", "SELF"), ("iam:AttachRolePolicy", "SELF"),
    ("iam:PutRolePolicy", "SELF"), ("iam:AttachGroupPolicy", "group/any-group"),
    ("iam:PutGroupPolicy", "group/any-group"), ("iam:CreatePolicyVersion", "policy/any-policy"),
  ]

  let account: PreflightAccount
  let change: IdentityChange

  func report(name: String) -> PreflightReport {
    let before = account.principals ?? []
    var changed = account
    changed.principals = change.applied(to: before)
    let old = before.filter { isAdministrator($0, in: account) }
    let left = (changed.principals ?? []).filter { isAdministrator($0, in: changed) }
    let keepers = left.map(\.arn)
    guard left.isEmpty else {
      return PreflightReport(name: name, subject: .identity, findings: [], keepers: keepers)
    }
    return PreflightReport(
      name: name, subject: .identity, findings: [finding(old, in: changed, name: name)], keepers: keepers)
  }

  private func isAdministrator(_ principal: AccountPrincipal, in account: PreflightAccount) -> Bool {
    guard !principal.isForServicesOnly else { return false }
    let question = AccessQuestion(account: account, principal: principal)
    return Self.granting.contains { action, resource in
      let isOwnKind = action.contains("Role") == (principal.principal.kind == .roleSession)
      if resource == "SELF" { return isOwnKind && question.canDo(action, on: principal.arn) }
      return question.canDo(action, on: "arn:\(account.partition):iam::\(account.id):\(resource)")
    }
  }

  private func finding(
    _ old: [AccountPrincipal], in changed: PreflightAccount, name: String
  ) -> PreflightFinding {
    let was =
      old.isEmpty
      ? "none could before either" : "until now \(old.map(\.arn).prefix(4).joined(separator: ", ")) could"
    guard case .attach(let policy, _) = change,
      let victim = (changed.principals ?? []).first(where: { now in old.contains { $0.arn == now.arn } })
    else {
      return PreflightFinding(
        .lastAdministrator, message: "no user and no role could grant permissions any more; \(was)")
    }
    var policies = changed.ceilings
    policies.identity = victim.identity
    policies.permissionsBoundary = victim.boundary
    let action = victim.principal.kind == .user ? "iam:PutUserPolicy" : "iam:PutRolePolicy"
    let verdict = Authorizer.evaluate(
      AuthorizationRequest(
        principal: victim.principal, action: action,
        resource: ResourceTarget(
          arn: victim.arn, accountID: changed.id, organization: changed.organization)), under: policies)
    let parts = FindingParts(name: policy.id, document: policy.document)
    return PreflightFinding(
      .lastAdministrator, message: "no user and no role could grant permissions any more; \(was)",
      causes: parts.causes(of: [verdict]),
      witness: verdict.decision == .allow ? nil : parts.witness(victim.principal.arn, action, verdict))
  }
}
