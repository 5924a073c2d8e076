internal import Identity

/// Makes plans from audits; a function of its inputs alone.
public struct PlanBuilder: Sendable {
  let audit: Audit
  let options: PlanOptions

  /// Takes an audit, and how the plan shall be made.
  public init(_ audit: Audit, _ options: PlanOptions = PlanOptions()) {
    self.audit = audit
    self.options = options
  }

  /// Plans the lock-down of an organization; for an audit of one account, what its people have to do.
  ///
  /// - Throws: ``PlanError`` where the options name what the audit does not know, or the audit is not complete.
  public func lockDown() throws(PlanError) -> Plan {
    guard !audit.isInterrupted else {
      throw PlanError("the audit was interrupted, and a plan from it would have holes: run it to its end")
    }
    guard let organization = audit.organization else { return singleAccount() }
    var plan = blank(.lockDown, organization)
    let split = splitAccounts(organization)
    plan.skipped = split.skipped
    let waves = try waves(of: split.planned)
    let guarding = try GuardPlan(audit, organization, options, scene, split)
    plan.stages = [
      PlanStage(name: "organization", steps: try enabling(organization) + guarding.preparation)
    ]
    plan.stages += guarding.attached(to: waves)
    plan.stages.removeAll { $0.steps.isEmpty && $0.accounts.isEmpty }
    plan.instructions = managementInstructions
    plan.consequences = Consequence.ofLockDown(plan.accounts, audit)
    plan.notes = guarding.notes + notes(organization, split.skipped)
    return plan
  }

  /// A plan with nothing in it yet.
  func blank(_ purpose: Plan.Purpose, _ organization: OrganizationAudit?) -> Plan {
    Plan(
      purpose: purpose,
      source: Plan.Source(date: audit.date, caller: audit.caller, route: "\(audit.route)"),
      scope: organization.map {
        Plan.Scope(organization: $0.evidence.id, managementAccount: $0.evidence.managementAccount)
      },
      options: options)
  }

  /// The partition of whoever made the audit.
  var partition: Partition { (try? ARN(audit.caller))?.partition ?? .aws }

  /// Where and when the audit was made, to ask the policy engine.
  var scene: PolicyScene {
    PolicyScene(organization: audit.organization?.evidence.id ?? "", partition: partition, moment: audit.date)
  }

  /// Trusted access, delegation and the two features, as far as they are not there.
  private func enabling(_ organization: OrganizationAudit) throws(PlanError) -> [OrganizationStep] {
    let evidence = organization.evidence
    var steps: [OrganizationStep] = []
    guard evidence.hasAllFeatures.value != false else { return [] }
    if evidence.isTrusted == .known(false) { steps.append(.enableTrustedAccess) }
    if let name = options.delegate {
      guard let account = knownAccounts.first(where: { AccountReference($0).isNamed(name) }) else {
        throw PlanError("`--delegate \(name)` names no account of the organization")
      }
      guard !account.isManagement else {
        throw PlanError("`--delegate \(name)` is the management account, which needs no delegation")
      }
      if evidence.delegates.value?.contains(account.id) != true {
        steps.append(.registerDelegate(AccountReference(account)))
      }
    }
    if let features = evidence.features.value {
      for feature in OrganizationStep.Feature.allCases where !features.contains(feature.rawValue) {
        steps.append(.enableFeature(feature))
      }
    }
    return steps
  }

  /// All accounts that the audit knows, lowest id first.
  var knownAccounts: [Account] {
    (audit.accounts.map(\.account) + audit.leftOut.map(\.account)).sorted { $0.id < $1.id }
  }

  private func notes(_ organization: OrganizationAudit, _ skipped: [SkippedAccount]) -> [String] {
    var notes: [String] = []
    let evidence = organization.evidence
    if evidence.hasAllFeatures == .known(false) {
      notes.append(
        "the organization does not have all features, which central root access needs: aws organizations "
          + "enable-all-features")
    }
    for (what, reason) in [
      ("trusted access", evidence.isTrusted.reason), ("features", evidence.features.reason),
    ] {
      if let reason { notes.append("\(what) could not be read, so the plan does not touch it: \(reason)") }
    }
    if evidence.managesCredentials == .known(false), skipped.contains(where: { $0.reason == .notAuditable }) {
      notes.append(
        "root sessions are not enabled yet, so no credential of a member could be seen: apply this plan, then "
          + "plan again")
    }
    return notes
  }
}
