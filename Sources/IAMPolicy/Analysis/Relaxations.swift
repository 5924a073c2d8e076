/// The next steps from a denial towards an Allow.
struct Relaxations {
  private let state: ChangeSearch.State
  private let verdict: Verdict
  private var principal: Principal { state.request.principal }

  init(_ state: ChangeSearch.State, _ verdict: Verdict) {
    self.state = state
    self.verdict = verdict
  }

  var next: [ChangeSearch.State] {
    guard let kind = verdict.blockedBy.first else { return [] }
    if verdict.decision == .explicitDeny {
      guard let deny = verdict.decisive.first(where: { $0.kind == kind }) else {
        return kind == .serviceControl ? allowing(kind) : []
      }
      return kind == .task ? otherTasks : loosened(deny)
    }
    return allowing(kind) + otherCircumstances(kind)
  }

  // MARK: A Deny stands in the way.

  private func loosened(_ report: StatementReport) -> [ChangeSearch.State] {
    guard let (slot, deny) = state.find(report) else { return [] }
    let name = "`\(deny.label)` of the \(slot.kind.awsName) `\(state.policies[slot].id)`"
    func replacing(_ result: Statement?, _ words: String, _ weight: Int) -> ChangeSearch.State? {
      state.replacing(deny, at: slot, with: result, words: "\(words) \(name)", weight: weight)
    }
    var states: [ChangeSearch.State?] = []
    for (result, words, weight) in exceptions(to: deny) { states.append(replacing(result, words, weight)) }
    let narrower = deny.sparing(state.request.action)
    if let narrower {
      let words =
        deny.actions.isNegated
        ? "add `\(state.request.action)` to `NotAction` of"
        : "take `\(state.request.action)` out of the actions of"
      states.append(replacing(narrower, words, 4))
    }
    states.append(replacing(nil, "remove the Deny", 9))
    return states.compactMap { $0 } + otherCircumstances(deny: report)
  }

  /// Exceptions of a Deny for the caller, the narrowest first.
  private func exceptions(to deny: Statement) -> [(Statement, String, Int)] {
    var found: [(Statement, String, Int)] = []
    var result = deny
    if principal.kind == .assumedRoot {
      result.conditions.append(
        Condition(operator: ConditionOperator(.null), key: "aws:AssumedRoot", values: ["true"]))
      found.append((result, #"add `"Null": {"aws:AssumedRoot": "true"}` to the condition of"#, 1))
      result = deny
    }
    guard let arn = principal.storage.patternARN else { return found }
    if let index = deny.conditions.firstIndex(where: { $0.isExceptionByARN }) {
      result.conditions[index].values.append(arn)
      found.append((result, "add `\(arn)` to the exceptions of", 1))
      result = deny
    }
    if var named = deny.principal, named.isNegated {
      named.names.append(.arn(arn))
      result.principal = named
      found.append((result, "add `\(arn)` to `NotPrincipal` of", 2))
      result = deny
    }
    result.conditions.append(
      Condition(operator: ConditionOperator(.arnNotLike), key: "aws:PrincipalArn", values: [arn]))
    found.append((result, #"add `"ArnNotLike": {"aws:PrincipalArn": "\#(arn)"}` to the condition of"#, 2))
    return found
  }

  /// A session for another task, where one of AWS's task policies leaves room.
  private var otherTasks: [ChangeSearch.State] {
    RootTaskPolicy.all(in: principal.partition).compactMap { task in
      guard task.arn != state.policies.task?.id, let document = task.document else { return nil }
      var next = state
      next.policies.task = AttachedPolicy(id: task.arn, document: document)
      next.edits.append(PolicyEdit(.request, words: "open the session with the task policy `\(task.name)`"))
      next.weight += 1
      return next
    }
  }

  // MARK: An Allow is missing.

  private func allowing(_ kind: PolicyKind) -> [ChangeSearch.State] {
    if state.facts.blocksPublicAccess, principal.kind == .anonymous {
      var next = state
      next.facts.blocksPublicAccess = false
      next.edits.append(PolicyEdit(.setting, words: "turn S3 Block Public Access off for the bucket"))
      next.weight += 5
      return [next]
    }
    var allow = Statement(
      index: 0, effect: .allow,
      principal: kind.namesPrincipals ? PrincipalElement(names: [principal.storage.grantee]) : nil,
      actions: PatternElement(patterns: [state.request.action]),
      resources: kind == .trust ? nil : PatternElement(patterns: [verdict.resource]))
    if kind == .vpcEndpoint { allow.principal = PrincipalElement(names: [.everyone]) }
    let what = "allow `\(state.request.action)` on `\(verdict.resource)`"
    guard kind == .serviceControl else {
      let place = state.policies.slots(of: kind).first.map { "`\(state.policies[$0].id)`" }
      let words = place.map { "\(what) in the \(kind.awsName) \($0)" } ?? "\(what) in a new \(kind.awsName)"
      return [state.adding(allow, to: kind, words: words, weight: 3)]
    }
    guard let level = silentLevel else { return [] }
    let id = state.policies.serviceControl[level].id
    return [
      state.adding(
        allow, to: kind, level: level, words: "\(what) in a service control policy at `\(id)`", weight: 3)
    ]
  }

  /// The first level of service control policies that does not allow by itself.
  private var silentLevel: Int? {
    state.policies.serviceControl.indices.first { index in
      var alone = PolicySet()
      alone.serviceControl = [state.policies.serviceControl[index]]
      let verdict = Authorizer.evaluate(state.request, under: alone)
      return verdict.kinds.contains { $0.kind == .serviceControl && $0.result == .implicitDeny }
    }
  }

  // MARK: Other circumstances.

  private func otherCircumstances(_ kind: PolicyKind) -> [ChangeSearch.State] {
    verdict.kinds.filter { $0.kind == kind }.flatMap(\.statements)
      .filter { $0.effect == .allow && $0.actionMatches && $0.resourceMatches && $0.reach != .none }
      .compactMap { statement in statement.conditions.first { !$0.isMet } }
      .flatMap(turned)
  }

  private func otherCircumstances(deny: StatementReport) -> [ChangeSearch.State] {
    deny.conditions.flatMap(turned)
  }

  /// The request with the key of a condition set so that its answer turns.
  private func turned(_ report: ConditionReport) -> [ChangeSearch.State] {
    guard [.manner, .network, .request].contains(KeyNature(report.key)),
      !state.edits.contains(where: { $0.verb == .request && $0.words.contains("`\(report.key)`") })
    else { return [] }
    let condition = Condition(operator: report.operator, key: report.key, values: report.values)
    let context = state.request.context
    let samples = SampleValues { context[$0].flatMap { $0.count == 1 ? $0[0] : nil } }.samples(for: condition)
    return samples.prefix(6).compactMap { sample in
      var next = state
      let words: String
      switch sample {
      case .absent:
        next.request.context.remove(report.key)
        words = "make the request without `\(report.key)`"
      case .one(let value):
        next.request.context.set(report.key, to: value)
        words = "make the request with `\(report.key)` = `\(value)`"
      case .list(let values):
        next.request.context.set(report.key, toList: values)
        words = "make the request with `\(report.key)` = `\(values.joined(separator: ", "))`"
      }
      guard next.request.context != state.request.context else { return nil }
      next.edits.append(PolicyEdit(.request, words: words))
      // Signing in or calling properly weighs less than any change of a policy.
      next.weight += KeyNature(report.key) == .manner ? 1 : 5
      return next
    }
  }
}
