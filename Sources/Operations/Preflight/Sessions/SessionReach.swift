internal import IAMPolicy
internal import Identity

/// What root sessions in an account could still do.
struct SessionReach {
  /// One call of a task that does not go through as it should.
  struct Obstacle {
    let task: RootTask
    let action: String
    let resource: String
    let request: AuthorizationRequest
    let policies: PolicySet
    let verdict: Verdict
    /// What it takes; nil where nothing helps, or where that could not be told.
    let needs: [CircumstanceSearch.Need]?
    /// Whether more circumstances are told apart than could be tried.
    let isUndecided: Bool

    /// Whether nothing helps.
    var isCertain: Bool { needs == nil && !isUndecided }
  }

  let account: PreflightAccount
  let moment: Timestamp

  /// The calls that are refused under ordinary circumstances, task by task; one for each need of a task.
  func obstacles(of task: RootTask, resource named: String? = nil) -> [Obstacle] {
    task.needs.compactMap { alternatives in
      var first: Obstacle?
      for action in alternatives {
        guard let obstacle = obstacle(task, action, named ?? task.resource(of: action, in: account)) else {
          return nil
        }
        if first == nil || first?.needs == nil && obstacle.needs != nil { first = obstacle }
      }
      return first
    }
  }

  private func obstacle(_ task: RootTask, _ action: String, _ resource: String) -> Obstacle? {
    var policies = account.ceilings
    if let policy = RootTaskPolicy.named(task.rawValue, in: account.partition), let document = policy.document
    {
      policies.task = AttachedPolicy(id: policy.arn, document: document)
    }
    let isGlobal = action.hasPrefix("iam:")
    let context = RequestContext.ordinary(at: moment, region: account.partition.globalRegion.rawValue)
    let request = AuthorizationRequest(
      principal: account.root(session: true), action: action,
      resource: ResourceTarget(arn: resource, accountID: account.id, organization: account.organization),
      context: context)
    if Authorizer.decide(request, under: policies) == .allow { return nil }
    var search = CircumstanceSearch(request, under: policies, limit: 400) { key in
      Self.mayChoose(key, isGlobal: isGlobal)
    }
    var needs: [CircumstanceSearch.Need]?
    let outcome = search.outcome()
    if case .allowed(let found) = outcome {
      // The Region is that of the bucket or queue, and no circumstance of its own.
      if found.allSatisfy({ $0.key.lowercased() == "aws:requestedregion" }) { return nil }
      needs = found
    }
    return Obstacle(
      task: task, action: action, resource: resource, request: request, policies: policies,
      verdict: Authorizer.evaluate(request, under: policies), needs: needs, isUndecided: outcome == .undecided
    )
  }

  /// A root session has no MFA of its own, and IAM is called in one Region.
  private static func mayChoose(_ key: String, isGlobal: Bool) -> Bool {
    switch key.lowercased() {
    case "aws:multifactorauthpresent", "aws:multifactorauthage": false
    case "aws:requestedregion": !isGlobal
    default: [.manner, .network].contains(KeyNature(key))
    }
  }
}
