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
    let old = before.filter { power(of: $0, in: account) == .has }
    let powers = (changed.principals ?? []).map { ($0, power(of: $0, in: changed)) }
    let left = powers.filter { $0.1 == .has }.map(\.0)
    var findings: [PreflightFinding] = []
    if let policy = change.newPolicy {
      findings += UnknownActionCheck(name: policy.id, document: policy.document).findings
    }
    if left.isEmpty {
      let uncertain = powers.filter { $0.1 == .uncertain }.map(\.0.arn)
      findings.append(
        uncertain.isEmpty
          ? finding(old, in: changed, name: name)
          : PreflightFinding(
            .analysisIncomplete,
            message:
              "the policies tell more circumstances apart than could be tried; \(uncertain.prefix(4).joined(separator: ", ")) may keep the power to grant permissions"
          ))
    }
    return PreflightReport(
      name: name, subject: .identity, findings: findings, keepers: left.map(\.arn),
      notes: change.note(in: before).map { [$0] } ?? [])
  }

  /// The users among the principals that could grant permissions, whatever they sign in with.
  static func administrators(of account: PreflightAccount) -> [AccountPrincipal] {
    let check = AdministratorCheck(account: account, change: .deleteAccessKey(""))
    return (account.principals ?? []).filter {
      $0.principal.kind == .user && check.power(of: $0, in: account) != .lacks
    }
  }

  private enum Power {
    case has
    case lacks
    case uncertain
  }

  private func power(of principal: AccountPrincipal, in account: PreflightAccount) -> Power {
    guard !principal.isForServicesOnly, principal.credentials?.isUsable != false else { return .lacks }
    let question = AccessQuestion(account: account, principal: principal)
    var power = Power.lacks
    for (action, resource) in Self.granting {
      let isOwnKind = action.contains("Role") == (principal.principal.kind == .roleSession)
      if resource == "SELF", !isOwnKind { continue }
      let arn = resource == "SELF" ? principal.arn : "arn:\(account.partition):iam::\(account.id):\(resource)"
      switch question.answer(action, on: arn) {
      case .yes: return .has
      case .no: break
      case .undecided: power = .uncertain
      }
    }
    return power
  }

  private func finding(
    _ old: [AccountPrincipal], in changed: PreflightAccount, name: String
  ) -> PreflightFinding {
    let was =
      old.isEmpty
      ? "none could before either" : "until now \(old.map(\.arn).prefix(4).joined(separator: ", ")) could"
    if change.isAboutCredentials {
      return PreflightFinding(
        .lastAdministrator,
        message:
          "no user who could grant permissions would have a password or an active access key, and no role could; \(was)"
      )
    }
    guard let policy = change.newPolicy,
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
