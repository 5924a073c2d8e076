import AWSServices
import IAMPolicy
import JSONTree

/// What a simulation found about one action on one resource.
struct SimulationFinding {
  let resource: String
  let decision: Decision
  /// The statements that made the decision.
  let statements: [IAM.Statement]
  /// Condition keys that policies ask for and nobody supplied, where nothing allowed and nothing denied.
  let missing: [String]
  /// Nil where no service control policies were simulated.
  let isAllowedByOrganizations: Bool?
  /// Nil where there is no boundary, or where service control policies ended the simulation.
  let isAllowedByBoundary: Bool?
  /// What each type of policy decided across accounts; nil within one.
  let details: [String: Decision]?

  /// - Parameter fits: whether the action is about such a resource; what is not is never allowed (recorded 2026-09).
  init(
    resource: String, fits: Bool, verdict: Verdict, reported: [String: SimulatedPolicy], missing: [String],
    isCrossAccount: Bool
  ) {
    self.resource = resource
    decision = fits || verdict.decision != .allow ? verdict.decision : .implicitDeny
    let levels = verdict.kinds.filter { $0.kind == .serviceControl }
    let isEnded = levels.contains { $0.result != .allow }
    isAllowedByOrganizations = levels.isEmpty ? nil : !isEnded
    self.missing = decision == .implicitDeny ? missing : []
    statements =
      isEnded || decision == .implicitDeny
      ? [] : verdict.decisive.compactMap { Self.statement($0, reported) }
    let boundary = Self.result(of: .permissionsBoundary, in: verdict)
    isAllowedByBoundary = isEnded ? nil : boundary.map { $0 == .allow }
    guard isCrossAccount, !isEnded else {
      details = nil
      return
    }
    var details = [
      Self.type(of: .identity): Self.result(of: .identity, in: verdict) ?? .implicitDeny,
      Self.type(of: .resource): Self.result(of: .resource, in: verdict) ?? .implicitDeny,
    ]
    details[Self.type(of: .permissionsBoundary)] = boundary
    self.details = details
  }

  /// The finding as an entry of `ResourceSpecificResults`.
  var answer: IAM.ResourceSpecificResult {
    var answer = IAM.ResourceSpecificResult()
    answer.evalResourceName = resource
    answer.evalResourceDecision = PolicySimulation.word(decision)
    answer.matchedStatements = statements
    answer.missingContextValues = missing
    answer.evalDecisionDetails = details?.mapValues(PolicySimulation.word)
    answer.permissionsBoundaryDecisionDetail = PolicySimulation.boundaryDetail(isAllowedByBoundary)
    return answer
  }

  private static func result(of kind: PolicyKind, in verdict: Verdict) -> Decision? {
    let results = verdict.kinds.filter { $0.kind == kind }.map(\.result)
    if results.contains(.explicitDeny) { return .explicitDeny }
    return results.contains(.allow) ? .allow : results.isEmpty ? nil : .implicitDeny
  }

  private static func statement(
    _ report: StatementReport, _ reported: [String: SimulatedPolicy]
  ) -> IAM.Statement? {
    guard let policy = reported[report.policyID] else { return nil }
    var statement = IAM.Statement()
    statement.sourcePolicyId = policy.id
    statement.sourcePolicyType = IAM.PolicySourceType(rawValue: type(of: report.kind))
    let position = policy.document.statements.first { $0.index == report.index }?.position
    statement.startPosition = position.map { Self.position($0.start.line, $0.start.column) }
    statement.endPosition = position.map { Self.position($0.end.line, $0.end.column) }
    return statement
  }

  /// AWS's words for types of policies; they are not those of the model's enumeration (recorded 2026-09).
  private static func type(of kind: PolicyKind) -> String {
    switch kind {
    case .permissionsBoundary: "Permissions Boundary Policy"
    case .resource, .trust: "Resource Policy"
    default: "IAM Policy"
    }
  }

  private static func position(_ line: Int, _ column: Int) -> IAM.Position {
    var position = IAM.Position()
    position.line = line
    position.column = column
    return position
  }
}

extension IAM.Statement {
  /// Tells statements of a simulation apart.
  var place: [String?] {
    [
      sourcePolicyType?.rawValue, sourcePolicyId, startPosition?.line.map(String.init),
      startPosition?.column.map(String.init),
    ]
  }
}
