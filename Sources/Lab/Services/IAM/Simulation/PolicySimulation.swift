import AWSServices
import AWSWire
import IAMPolicy
import Identity

/// Decides actions on resources by simulated policies, and reports as the Simulate APIs do.
///
/// Source: AWS Identity and Access Management API Reference, "SimulateCustomPolicy" and "EvaluationResult"; where AWS's
/// recorded answers differ from it (2026-09), they are followed.
struct PolicySimulation {
  let caller: SimulatedCaller
  let context: RequestContext
  /// The resources as they were given; empty where none were, which stands for `*`.
  let resources: [String]
  /// Who owns resources whose ARN does not say.
  let owner: AccountID
  private let policies: SimulatedPolicies
  private let set: PolicySet
  private let reported: [String: SimulatedPolicy]
  private let contextKeys: [String]
  private let actions = SimulatedActions()

  init(
    of actions: [String], by caller: SimulatedCaller, policies: SimulatedPolicies, context: RequestContext,
    resources: [String]?, owner: String?, scenario: String?
  ) throws(AWSError) {
    self.caller = caller
    self.context = context
    self.resources = resources ?? []
    self.owner = try owner.map(Self.account(owner:)) ?? caller.account
    self.policies = policies
    set = policies.set
    reported = policies.reported
    contextKeys = policies.contextKeys
    try checkResources()
    try self.actions.check(actions, on: self.resources)
    try ResourceHandling.check(scenario, self.resources)
  }

  private static func account(owner text: String) throws(AWSError) -> AccountID {
    guard let arn = try? ARN(text), arn.service == "iam", let account = arn.accountID,
      arn.isRoot || arn.resourceType == "user"
    else { throw SimulationFailure.owner(text) }
    return account
  }

  private func checkResources() throws(AWSError) {
    let wrong = resources.filter { $0 != "*" && (try? ARN($0)) == nil }
    guard wrong.isEmpty else { throw SimulationFailure.resources(wrong) }
    guard let resource = policies.resource else { return }
    guard caller.entity != nil else { throw SimulationFailure.caller }
    guard !resources.isEmpty, !resources.contains("*") else {
      throw SimulationFailure.input("ResourceArns", "a resource policy needs the ARNs of its resources.")
    }
    for statement in resource.document.statements
    where statement.resources?.patterns.contains("*") == true {
      throw SimulationFailure.input("ResourcePolicy", "the resource of a statement must not be *.")
    }
  }

  /// The result of one action.
  func result(of action: String) -> IAM.EvaluationResult {
    let findings = (resources.isEmpty ? ["*"] : resources).map { finding(action, on: $0) }
    var result = IAM.EvaluationResult()
    result.evalActionName = action
    result.evalResourceName =
      findings.count == 1 ? findings[0].resource : actions.template(action, for: resources)
    let decision = findings.dropFirst().reduce(findings[0].decision) { $0.merged(with: $1.decision) }
    result.evalDecision = Self.word(decision)
    result.matchedStatements = Self.union(
      findings.filter { $0.decision == decision }.map(\.statements), by: \.place)
    result.missingContextValues = Self.union(findings.map(\.missing), by: \.self)
    result.organizationsDecisionDetail = Self.all(findings.map(\.isAllowedByOrganizations)).map {
      var detail = IAM.OrganizationsDecisionDetail()
      detail.allowedByOrganizations = $0
      return detail
    }
    result.permissionsBoundaryDecisionDetail = Self.boundaryDetail(
      Self.all(findings.map(\.isAllowedByBoundary)))
    if !resources.isEmpty {
      result.evalDecisionDetails = findings.reduce(into: [:]) { details, finding in
        for (type, decision) in finding.details ?? [:] {
          details[type] = Self.word(Self.decision(details[type])?.merged(with: decision) ?? decision)
        }
      }
      if findings.contains(where: { $0.isAllowedByOrganizations == false }) {
        result.evalDecisionDetails = nil
      }
      result.resourceSpecificResults = findings.map(\.answer)
    }
    return result
  }

  private func finding(_ action: String, on resource: String) -> SimulationFinding {
    let named = (try? ARN(resource))?.accountID
    // Whose a resource is counts only where it has a policy that could let others in.
    let owner = set.resource == nil ? caller.account : named ?? owner
    var set = set
    // Recorded: whatever trust policy is given, roles are assumed by identity-based policies alone.
    if action.lowercased().hasPrefix("sts:assume") { set.resource = nil }
    let request = AuthorizationRequest(
      principal: caller.principal, action: action, resource: ResourceTarget(arn: resource, accountID: owner),
      context: context, derivesKeys: false)
    let verdict = Authorizer(plane: .simulator).evaluate(request, under: set)
    let missing = contextKeys.filter { context[$0] == nil }
    return SimulationFinding(
      resource: resource, fits: actions.fits(action, resource), verdict: verdict, reported: reported,
      missing: missing,
      isCrossAccount: owner != caller.account)
  }

  // What results are put together from

  static func word(_ decision: Decision) -> IAM.PolicyEvaluationDecision {
    switch decision {
    case .allow: .allowed
    case .implicitDeny: .implicitDeny
    case .explicitDeny: .explicitDeny
    }
  }

  private static func decision(_ word: IAM.PolicyEvaluationDecision?) -> Decision? {
    switch word {
    case .some(.allowed): .allow
    case .some(.implicitDeny): .implicitDeny
    case .some(.explicitDeny): .explicitDeny
    default: nil
    }
  }

  static func boundaryDetail(_ isAllowed: Bool?) -> IAM.PermissionsBoundaryDecisionDetail? {
    isAllowed.map {
      var detail = IAM.PermissionsBoundaryDecisionDetail()
      detail.allowedByPermissionsBoundary = $0
      return detail
    }
  }

  /// Whether all that say anything say yes; nil where none does.
  private static func all(_ values: [Bool?]) -> Bool? {
    let known = values.compactMap(\.self)
    return known.isEmpty ? nil : known.allSatisfy(\.self)
  }

  private static func union<Element, Key: Hashable>(
    _ lists: [[Element]], by key: (Element) -> Key
  ) -> [Element] {
    var seen: Set<Key> = []
    return lists.joined().filter { seen.insert(key($0)).inserted }
  }
}
