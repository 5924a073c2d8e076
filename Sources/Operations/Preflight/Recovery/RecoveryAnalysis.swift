internal import IAMPolicy
internal import Identity

/// Finds out who could take back the policy of a resource, by asking the engine for everybody who matters.
struct RecoveryAnalysis {
  let subject: PolicySubject
  let document: PolicyDocument
  let resource: String
  let account: PreflightAccount
  /// The name of the policy.
  let name: String
  /// How many principals of an account are asked one by one.
  private static let mostPrincipals = 5_000

  private var region: String? {
    let parts = resource.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 3 ? String(parts[3]) : nil
  }

  /// Everything but the caller.
  private var policies: PolicySet {
    var set = account.ceilings
    set.resource = AttachedPolicy(id: name, document: document)
    return set
  }

  func recovery(at moment: Timestamp) -> ResourceRecovery {
    let context = RequestContext.ordinary(at: moment, region: region)
    var keepers: [ResourceRecovery.Keeper] = []
    var losers: [ResourceRecovery.Loser] = []
    var isIncomplete = false
    for candidate in candidates {
      switch answer(for: candidate, context) {
      case .keeper(let keeper): keepers.append(keeper)
      case .loser(let loser, let isCut):
        isIncomplete = isIncomplete || isCut
        if candidate.standing != .creatable { losers.append(loser) }
      }
    }
    let (rootUser, refusal) = root(session: false, context)
    return ResourceRecovery(
      resource: resource, keepers: keepers, losers: losers, rootUser: rootUser,
      rootSession: subject.rootTask == nil || account.organization?.isManagementAccount == true
        ? nil : root(session: true, context).0,
      rootRefusal: refusal, isIncomplete: isIncomplete)
  }

  private var candidates: [AccountPrincipal] {
    let all = PrincipalCandidates(policies.documents, in: account).all
    let canCreate = account.principals.map { _ in CreationAnalysis(account: account).someoneCanCreateRoles }
    return all.prefix(Self.mostPrincipals).filter { $0.standing != .creatable || canCreate == true }
  }

  private enum Answer {
    case keeper(ResourceRecovery.Keeper)
    case loser(ResourceRecovery.Loser, isCut: Bool)
  }

  private func answer(for candidate: AccountPrincipal, _ ordinary: RequestContext) -> Answer {
    var policies = policies
    policies.identity = candidate.identity
    policies.permissionsBoundary = candidate.boundary
    var isCut = false
    // The least demanding circumstances first.
    for natures in Self.ways {
      for action in subject.undoing {
        let request = request(candidate.principal, action, context(ordinary, for: candidate))
        var search = CircumstanceSearch(request, under: policies) { key in
          let nature = KeyNature(key)
          return natures.contains(nature) && mayChoose(key, nature, candidate)
        }
        switch search.outcome() {
        case .allowed(let needs):
          let refusal = needs.isEmpty ? nil : Authorizer.evaluate(request, under: policies)
          return .keeper(.init(principal: candidate, action: action, needs: needs, refusal: refusal))
        case .refused: break
        case .undecided: isCut = true
        }
      }
    }
    let action = subject.undoing[0]
    let verdict = Authorizer.evaluate(
      request(candidate.principal, action, context(ordinary, for: candidate)), under: policies)
    return .loser(.init(principal: candidate, action: action, verdict: verdict), isCut: isCut)
  }

  private static let ways: [Set<KeyNature>] = [
    [], [.manner, .request], [.manner, .request, .callerTag, .resource],
    [.manner, .request, .callerTag, .resource, .network],
  ]

  private func mayChoose(_ key: String, _ nature: KeyNature, _ candidate: AccountPrincipal) -> Bool {
    let name = key.lowercased()
    switch nature {
    case .caller, .service, .time: return false
    case .manner: return name != "aws:requestedregion" || region?.isEmpty != false
    case .network: return true
    case .callerTag: return candidate.standing != .existing
    case .resource: return subject != .bucket && name.hasPrefix("aws:resourcetag/")
    case .request: return subject.requestKeys.contains(name)
    }
  }

  private func context(_ ordinary: RequestContext, for candidate: AccountPrincipal) -> RequestContext {
    var context = ordinary
    for (key, value) in candidate.tags { context.set("aws:PrincipalTag/\(key)", to: value) }
    if subject == .key { context.set("kms:CallerAccount", to: account.id.rawValue) }
    if candidate.principal.kind == .user {
      // Long-term keys say nothing about MFA, and are no token.
      context.remove("aws:MultiFactorAuthPresent")
      context.remove("aws:TokenIssueTime")
    }
    return context
  }

  private func request(
    _ principal: Principal, _ action: String, _ context: RequestContext
  ) -> AuthorizationRequest {
    AuthorizationRequest(
      principal: principal, action: action,
      resource: ResourceTarget(arn: resource, accountID: account.id, organization: account.organization),
      context: context)
  }

  private func root(session: Bool, _ ordinary: RequestContext) -> (Bool, Verdict?) {
    var policies = policies
    if session,
      let task = subject.rootTask.flatMap({ RootTaskPolicy.named($0.rawValue, in: account.partition) })
    {
      policies.task = task.document.map { AttachedPolicy(id: task.arn, document: $0) }
    }
    var context = ordinary
    if !session { context.remove("aws:TokenIssueTime") }
    if subject == .key { context.set("kms:CallerAccount", to: account.id.rawValue) }
    for action in subject.undoing {
      let request = request(account.root(session: session), action, context)
      var search = CircumstanceSearch(request, under: policies) { key in
        [.manner, .network].contains(KeyNature(key))
      }
      if case .allowed = search.outcome() { return (true, nil) }
    }
    let request = request(account.root(session: session), subject.undoing[0], context)
    return (false, Authorizer.evaluate(request, under: policies))
  }
}
