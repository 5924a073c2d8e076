extension Authorizer {
  /// The answer with its reasons; looks at every statement.
  public func evaluate(
    _ request: AuthorizationRequest, under policies: PolicySet, facts: ServiceFacts = ServiceFacts()
  ) -> Verdict {
    var worst: Explanation?
    for target in request.resources {
      let next = Explanation(request, target.storage, under: policies, facts: facts, by: self)
      if let known = worst, known.decision.merged(with: next.decision) == known.decision { continue }
      worst = next
    }
    // A request always has a resource; `*` stands in where none was given.
    guard let worst else { return Verdict(unexplained: decide(request, under: policies, facts: facts)) }
    return Verdict(worst)
  }
}

extension Verdict {
  fileprivate init(_ explanation: Explanation) {
    decision = explanation.decision
    blockedBy = explanation.blockers
    kinds = explanation.reports
    let effect: Effect = explanation.decision == .explicitDeny ? .deny : .allow
    decisive = explanation.reports.filter { $0.result != .notApplicable }.flatMap(\.statements)
      .filter { $0.effect == effect && $0.applies }
    exemptions = explanation.exemptions
    denialSuffix = explanation.denialSuffix
    denialSentence = explanation.denialSentence
    remedy = explanation.remedy
    resource = explanation.target.arn
  }

  fileprivate init(unexplained decision: Decision) {
    self.decision = decision
    (blockedBy, kinds, decisive, exemptions) = ([], [], [], [])
    (denialSuffix, denialSentence, remedy) = (nil, nil, nil)
    resource = "*"
  }
}
