internal import IAMPolicy
internal import Identity

/// Tells what a service control policy does to those who open root sessions or audit from inside member accounts.
struct DelegateCheck {
  let change: PolicyChange
  let accounts: [(after: PreflightAccount, before: PreflightAccount)]
  let moment: Timestamp

  private var parts: FindingParts { FindingParts(name: change.name, document: change.document) }

  var findings: [PreflightFinding] {
    var found: [PreflightFinding] = []
    for (after, before) in accounts {
      if let finding = assumeRoot(after, before) { found.append(finding) }
      if let finding = roleAudit(after, before) { found.append(finding) }
    }
    var rules: Set<PreflightRule> = []
    return found.filter { rules.insert($0.rule).inserted }
  }

  /// A delegated administrator opens sessions for every task.
  private func assumeRoot(_ after: PreflightAccount, _ before: PreflightAccount) -> PreflightFinding? {
    var blocked: [(RootTask, Refusal)] = []
    for task in RootTask.allCases {
      let extra = [
        ("sts:TaskPolicyArn", "arn:\(after.partition):iam::aws:policy/root-task/\(task.rawValue)")
      ]
      let target = "arn:\(after.partition):iam::000000000000:root"
      guard let refusal = refusal("sts:AssumeRoot", target, extra, after),
        self.refusal("sts:AssumeRoot", target, extra, before) == nil
      else { continue }
      blocked.append((task, refusal))
    }
    guard let (_, first) = blocked.first(where: { !$0.1.isUndecided }) ?? blocked.first else { return nil }
    if first.isUndecided { return incomplete("a delegated administrator could call sts:AssumeRoot") }
    blocked.removeAll { $0.1.isUndecided }
    let what =
      blocked.count == RootTask.allCases.count
      ? "" : " for \(blocked.map(\.0.rawValue).joined(separator: ", "))"
    return finding(
      .assumeRootBlocked, first,
      "a delegated administrator for IAM below this policy could not call sts:AssumeRoot\(what); the management account still can"
    )
  }

  /// An audit through a role asks for the credential report.
  private func roleAudit(_ after: PreflightAccount, _ before: PreflightAccount) -> PreflightFinding? {
    for action in ["iam:GenerateCredentialReport", "iam:GetCredentialReport", "iam:GetAccountSummary"] {
      if let refusal = refusal(action, "*", [], after), self.refusal(action, "*", [], before) == nil {
        if refusal.isUndecided { return incomplete("a role in the account could call \(action)") }
        return finding(
          .roleAuditBlocked, refusal,
          "no role in the account could call \(action), as an audit through a role does")
      }
    }
    return nil
  }

  private struct Refusal {
    let request: AuthorizationRequest
    let policies: PolicySet
    let verdict: Verdict
    /// Whether more circumstances are told apart than could be tried.
    let isUndecided: Bool
  }

  private func incomplete(_ what: String) -> PreflightFinding {
    PreflightFinding(
      .analysisIncomplete,
      message:
        "whether \(what) cannot be told: the policies tell more circumstances apart than could be tried")
  }

  /// Why no administrator of the account, of whatever name, can make a call; nil where some can.
  private func refusal(
    _ action: String, _ resource: String, _ extra: [(String, String)], _ account: PreflightAccount
  ) -> Refusal? {
    var first: Refusal?
    var isUndecided = false
    for candidate in PrincipalCandidates(account.ceilings.documents, in: account).all {
      var policies = account.ceilings
      policies.identity = candidate.identity
      policies.permissionsBoundary = candidate.boundary
      var context = RequestContext.ordinary(at: moment, region: account.partition.globalRegion.rawValue)
      for (key, value) in extra { context.set(key, to: value) }
      let request = AuthorizationRequest(
        principal: candidate.principal, action: action,
        resource: ResourceTarget(arn: resource, accountID: account.id, organization: account.organization),
        context: context)
      if Authorizer.decide(request, under: policies) == .allow { return nil }
      var search = CircumstanceSearch(request, under: policies, limit: 400) { key in
        switch KeyNature(key) {
        // IAM is called in one Region.
        case .manner: key.lowercased() != "aws:requestedregion" || !action.hasPrefix("iam:")
        case .network: true
        case .callerTag: candidate.standing != .existing
        default: false
        }
      }
      let outcome = search.outcome()
      if case .allowed = outcome { return nil }
      isUndecided = isUndecided || outcome == .undecided
      if first == nil {
        let verdict = Authorizer.evaluate(request, under: policies)
        // What identity policies do not grant is not the doing of the organization.
        if verdict.blockedBy.contains(.serviceControl) || verdict.blockedBy.contains(.resourceControl) {
          first = Refusal(request: request, policies: policies, verdict: verdict, isUndecided: false)
        }
      }
    }
    return first.map {
      Refusal(request: $0.request, policies: $0.policies, verdict: $0.verdict, isUndecided: isUndecided)
    }
  }

  private func finding(_ rule: PreflightRule, _ refusal: Refusal, _ message: String) -> PreflightFinding {
    PreflightFinding(
      rule, message: message, causes: parts.causes(of: [refusal.verdict]),
      witness: parts.witness(refusal.request.principal.arn, refusal.request.action, refusal.verdict),
      repair: parts.repair(refusal.request, under: refusal.policies, changing: change.subject.policyKind))
  }
}
