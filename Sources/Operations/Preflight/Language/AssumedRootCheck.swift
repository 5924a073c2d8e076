internal import IAMPolicy
internal import Identity

/// Finds statements whose conditions on `aws:AssumedRoot` no request meets.
///
/// The key is `true` in root sessions and absent everywhere else, so that `Bool: {"aws:AssumedRoot": "false"}` never
/// matches: the engine is asked with both.
struct AssumedRootCheck {
  private static let key = "aws:assumedroot"

  let name: String
  let document: PolicyDocument

  var findings: [PreflightFinding] {
    document.statements.compactMap { statement in
      let conditions = statement.conditions.filter { $0.key.lowercased() == Self.key }
      guard !conditions.isEmpty, !isMet(conditions, statement.effect, by: "true"),
        !isMet(conditions, statement.effect, by: nil)
      else { return nil }
      return PreflightFinding(
        .assumedRootNeverMatches,
        message:
          "`\(statement.label)` never applies: aws:AssumedRoot is `true` in root sessions and absent from every other request",
        causes: [.init(policy: name, label: statement.label, index: statement.index, place: statement.place)],
        repair: repair(statement))
    }
  }

  /// Asks the engine with a statement that has only these conditions.
  private func isMet(_ conditions: [Condition], _ effect: Effect, by value: String?) -> Bool {
    let probe = Statement(
      index: 0, effect: .deny, actions: PatternElement(patterns: ["*"]),
      resources: PatternElement(patterns: ["*"]), conditions: conditions)
    var policies = PolicySet()
    policies.identity =
      AccountPrincipal.fullAccess + [
        AttachedPolicy(id: "probe", document: PolicyDocument(kind: .identity, statements: [probe]))
      ]
    var context = RequestContext()
    if let value { context.set(Self.key, to: value) }
    let request = AuthorizationRequest(
      principal: Principal(kind: .user, arn: "arn:aws:iam::111111111111:user/probe"), action: "iam:GetUser",
      resource: ResourceTarget(arn: "*"), context: context)
    return Authorizer.decide(request, under: policies) == .explicitDeny
  }

  /// The condition that was meant: everybody but root sessions.
  private func repair(_ statement: Statement) -> PreflightFinding.Repair {
    var result = statement
    result.conditions.removeAll { $0.key.lowercased() == Self.key }
    result.conditions.append(
      Condition(operator: ConditionOperator(.null), key: "aws:AssumedRoot", values: ["true"]))
    return PreflightFinding.Repair(
      words: #"write `"Null": {"aws:AssumedRoot": "true"}` in place of the condition on `aws:AssumedRoot`"#,
      statements: [result])
  }
}
