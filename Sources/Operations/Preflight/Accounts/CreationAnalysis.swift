internal import IAMPolicy
internal import Identity

/// Whether somebody in an account could create a new administrator there.
struct CreationAnalysis {
  let account: PreflightAccount

  /// The calls that make a role and let it do something; every one of them is needed, any spelling of the second.
  private static let creating = ["iam:CreateRole"]
  private static let granting = ["iam:PutRolePolicy", "iam:AttachRolePolicy"]

  var someoneCanCreateRoles: Bool {
    (account.principals ?? []).contains { holder in
      Self.creating.allSatisfy { can(holder, $0) } && Self.granting.contains { can(holder, $0) }
    }
  }

  private func can(_ holder: AccountPrincipal, _ action: String) -> Bool {
    AccessQuestion(account: account, principal: holder)
      .canDo(action, on: "arn:\(account.partition):iam::\(account.id):role/new-role")
  }
}

/// Whether a principal can make a call in its own account, under some circumstances it could choose.
struct AccessQuestion {
  let account: PreflightAccount
  let principal: AccountPrincipal

  enum Answer {
    case yes
    case no
    /// More circumstances are told apart than could be tried.
    case undecided
  }

  func canDo(_ action: String, on resource: String) -> Bool { answer(action, on: resource) == .yes }

  /// Searches circumstances; nothing but the manner and the place of a call is chosen.
  func answer(_ action: String, on resource: String) -> Answer {
    var policies = account.ceilings
    policies.identity = principal.identity
    policies.permissionsBoundary = principal.boundary
    var context = RequestContext.ordinary(at: .init(seconds: 1_800_000_000), region: nil)
    for (key, value) in principal.tags { context.set("aws:PrincipalTag/\(key)", to: value) }
    let request = AuthorizationRequest(
      principal: principal.principal, action: action,
      resource: ResourceTarget(arn: resource, accountID: account.id, organization: account.organization),
      context: context)
    if Authorizer.decide(request, under: policies) == .allow { return .yes }
    var search = CircumstanceSearch(request, under: policies, limit: 200) { key in
      [.manner, .network, .time].contains(KeyNature(key))
    }
    switch search.outcome() {
    case .allowed: return .yes
    case .refused: return .no
    case .undecided: return .undecided
    }
  }
}
