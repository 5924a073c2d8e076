internal import IAMPolicy

/// Makes the parts of a finding out of a refused request.
struct FindingParts {
  let name: String
  let document: PolicyDocument

  /// The statements of the changed policy that decided, or else those of other policies.
  func causes(of verdicts: [Verdict]) -> [PreflightFinding.Cause] {
    var causes: [PreflightFinding.Cause] = []
    for verdict in verdicts {
      for statement in verdict.decisive where statement.effect == .deny && statement.policyID == name {
        guard document.statements.indices.contains(statement.index) else { continue }
        let cause = PreflightFinding.Cause(
          policy: name, label: statement.label, index: statement.index,
          place: document.statements[statement.index].place)
        if !causes.contains(cause) { causes.append(cause) }
      }
    }
    return causes.sorted { $0.index < $1.index }
  }

  /// A refused request, for people.
  func witness(_ principal: String, _ action: String, _ verdict: Verdict) -> PreflightFinding.Witness {
    PreflightFinding.Witness(
      principal: principal, action: action, resource: verdict.resource, sentence: verdict.denialSentence ?? ""
    )
  }

  /// The smallest change of the policy itself that lets a request through.
  func repair(
    _ request: AuthorizationRequest, under policies: PolicySet, changing kind: PolicyKind
  ) -> PreflightFinding.Repair? {
    guard let change = ChangeSearch(changing: [kind]).change(turning: request, under: policies),
      change.decision == .allow, !change.edits.isEmpty
    else { return nil }
    let words = change.edits.map(\.words).joined(separator: "; ")
    let isStandIn = words.contains("any-administrator")
    return PreflightFinding.Repair(
      words: words + (isStandIn ? ", with a role of yours in the place of `any-administrator`" : ""),
      statements: change.edits.compactMap(\.result))
  }
}

extension ResourceRecovery.Keeper {
  /// Who keeps access and how, in words.
  var words: String {
    let who =
      switch principal.standing {
      case .existing: principal.arn
      case .assumed: "any administrator of the account"
      case .named: "\(principal.arn), if there is such a principal"
      case .irreplaceable:
        principal.arn.contains("/holder-of-")
          ? "the holder of the id \(principal.principal.userID ?? "")" : "\(principal.arn), while it exists"
      case .creatable: "\(principal.arn), once an administrator creates it"
      }
    guard !needs.isEmpty else { return who }
    return who + " with " + needs.map(\.words).joined(separator: " and ")
  }
}

extension [ResourceRecovery.Keeper] {
  /// All of them in words, each once.
  var words: [String] {
    reduce(into: []) { words, keeper in
      if !words.contains(keeper.words) { words.append(keeper.words) }
    }
  }
}

extension CircumstanceSearch.Need {
  /// What a request must carry, in words.
  var words: String {
    guard let values else { return "no \(key)" }
    return "\(key) \(values.joined(separator: ", "))"
  }
}
