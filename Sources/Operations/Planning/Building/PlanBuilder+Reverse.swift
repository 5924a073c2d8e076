internal import Identity

extension PlanBuilder {
  /// Plans the way back: no feature, no guard of ours, no delegate; deleted credentials do not come back.
  ///
  /// - Throws: ``PlanError`` where the audit is not one of an organization.
  public func reverse() throws(PlanError) -> Plan {
    guard let organization = audit.organization else {
      throw PlanError("there is nothing to reverse in a single account")
    }
    let evidence = organization.evidence
    var plan = blank(.reverse, organization)
    var steps: [OrganizationStep] = []
    for feature in OrganizationStep.Feature.allCases.reversed()
    where evidence.features.value?.contains(feature.rawValue) == true {
      steps.append(.disableFeature(feature))
    }
    for policy in (evidence.policies.value ?? []).sorted(by: { $0.id < $1.id })
    where policy.name.hasPrefix(GuardPolicy.name) {
      let reference = OrganizationStep.PolicyReference(id: policy.id, name: policy.name)
      steps += policy.targets.sorted().map { .detachPolicy(reference, target($0)) }
      steps.append(.deletePolicy(reference))
    }
    for delegate in evidence.delegates.value ?? [] {
      let account = knownAccounts.first { $0.id == delegate } ?? Account(id: delegate)
      steps.append(.deregisterDelegate(AccountReference(account)))
    }
    if evidence.isTrusted == .known(true) { steps.append(.disableTrustedAccess) }
    if !steps.isEmpty { plan.stages = [PlanStage(name: "organization", steps: steps)] }
    plan.consequences = Consequence.ofReversal
    plan.notes = reverseNotes(evidence)
    return plan
  }

  private func reverseNotes(_ evidence: OrganizationEvidence) -> [String] {
    var notes: [String] = []
    for policy in evidence.policies.value ?? [] where !policy.name.hasPrefix(GuardPolicy.name) {
      guard GuardPolicy.isGuard(policy, in: scene) else { continue }
      notes.append("`\(policy.name)` also denies root, and stays: Rootlatch did not create it")
    }
    for (what, reason) in [
      ("features", evidence.features.reason), ("policies", evidence.policies.reason),
      ("delegated administrators", evidence.delegates.reason),
    ] {
      if let reason { notes.append("\(what) could not be read, so the plan leaves them: \(reason)") }
    }
    return notes
  }

  /// A root, unit or account by its id, with the name that the audit knows.
  func target(_ id: String) -> OrganizationStep.Target {
    for account in knownAccounts {
      if account.id.rawValue == id { return .init(id: id, name: account.name.isEmpty ? id : account.name) }
      guard let place = account.place, let depth = place.ids.firstIndex(of: id) else { continue }
      return .init(id: id, name: "/" + place.names.prefix(depth).joined(separator: "/"))
    }
    return .init(id: id, name: id)
  }
}
