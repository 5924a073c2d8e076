internal import ServiceAuthorization

/// What AWS's list of actions says about a question that the engine decides without it.
///
/// It warns, and refuses nothing: AWS adds actions any day. Source: Service Authorization Reference.
public enum ActionAdvice {
  /// On the action of a request, its resources, and what its policies name.
  public static func warnings(on request: SimulationRequest) -> [String] {
    let action = request.request.action
    var warnings = [UnknownActions().message(on: action)].compactMap { $0 }
    if let listed = ActionCatalogue.current.action(action) {
      for resource in request.request.resources
      where !isRoot(resource.arn) && !listed.fits(resource: resource.arn) {
        warnings.append("\(mismatch(listed, action, resource.arn)), so AWS's simulator never allows it there")
      }
    }
    return warnings + self.warnings(on: request.policies)
  }

  /// On what the policies of an account name.
  public static func warnings(on question: RootQuestion) -> [String] {
    let sets = [question.policies] + (question.residents ?? []).map(\.policies)
    let guarding = question.resources.compactMap(\.policy)
    return Self.unique(sets.flatMap(warnings) + guarding.flatMap { warnings(on: $0) })
  }

  private static func warnings(on policies: PolicySet) -> [String] {
    unique(PolicyKind.allCases.flatMap { policies.slots(of: $0) }.flatMap { warnings(on: policies[$0]) })
  }

  private static func warnings(on policy: AttachedPolicy) -> [String] {
    UnknownActions().findings(in: policy.document).map {
      "`\($0.statement.label)` of `\(policy.id)`: \($0.message)"
    }
  }

  private static func mismatch(_ action: ServiceAction, _ name: String, _ resource: String) -> String {
    guard !action.resourceTypes.isEmpty else {
      return "`\(name)` is about no resource but `*`, not `\(resource)`"
    }
    let types = action.resourceTypes.prefix(3).map { "\($0.name) (`\($0.arn)`)" }
    let more = action.resourceTypes.count > 3 ? " and others" : ""
    return "`\(name)` is about \(types.joined(separator: ", "))\(more), not `\(resource)`"
  }

  /// IAM takes the root user for a resource, which the reference does not list.
  private static func isRoot(_ arn: String) -> Bool { arn.hasSuffix(":root") }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
