internal import IAMPolicy
internal import Identity

/// What a plan does about service control policies: repairs, one guard where none stands, and where it goes.
struct GuardPlan {
  /// The steps before any account is touched.
  private(set) var preparation: [OrganizationStep] = []
  /// What the reader should know.
  private(set) var notes: [String] = []
  private var policy: OrganizationStep.PolicyReference?
  private var cover: GuardCover?
  private let scene: PolicyScene

  init(
    _ audit: Audit, _ organization: OrganizationAudit, _ options: PlanOptions, _ scene: PolicyScene,
    _ split: AccountSplit
  ) throws(PlanError) {
    self.scene = scene
    guard options.guardsRoot, organization.evidence.hasAllFeatures.value != false else { return }
    guard let policies = organization.evidence.policies.value else {
      notes.append(
        "service control policies could not be read, so the plan adds none: "
          + (organization.evidence.policies.reason ?? ""))
      return
    }
    guard organization.treeProblem == nil else {
      notes.append("the units could not be read, so the plan adds no service control policy")
      return
    }
    let repairs = repairs(audit, policies)
    let current = policies.map { policy in
      repairs.first { $0.policy.id == policy.id }.map {
        ServiceControlPolicy(
          id: policy.id, name: policy.name, content: $0.content, targets: policy.targets)
      } ?? policy
    }
    let fullAccess = organization.evidence.fullAccess.value
    noteGaps(audit)
    let analysis = GuardrailAnalysis(current, fullAccess: fullAccess, in: scene)
    let cover = GuardCover(audit, split) { !analysis.guardrails(of: $0).guards.isEmpty }
    if let root = cover.root, organization.evidence.policyTypeEnabled == .known(false),
      !cover.wanted.isEmpty || !repairs.isEmpty
    {
      preparation.append(.enablePolicyType(root: root))
    }
    preparation += repairs.map { repair in
      .repairPolicy(
        .init(id: repair.policy.id, name: repair.policy.name), before: repair.policy.content,
        after: repair.content)
    }
    guard !cover.wanted.isEmpty else { return }
    let content = choosePolicy(current)
    self.cover = cover
    preflight(content, beside: current, fullAccess.map(Set.init), cover.wantedAccounts)
  }

  /// Says where policies allow too little: what else they would then allow is not the plan's to decide.
  private mutating func noteGaps(_ audit: Audit) {
    var accounts: [Guardrails.Gap: Int] = [:]
    for audited in audit.accounts {
      for gap in audited.guardrails.value?.gaps ?? [] where !gap.tasks.isEmpty {
        accounts[gap, default: 0] += 1
      }
    }
    for (gap, count) in accounts.sorted(by: { $0.key.target < $1.key.target }) {
      notes.append(
        "no service control policy at \(gap.place) allows what root sessions need in "
          + "\(count == 1 ? "an account" : "\(count) accounts") there: \(gap.remedy)")
    }
  }

  private mutating func repairs(
    _ audit: Audit, _ policies: [ServiceControlPolicy]
  ) -> [PolicyRepair] {
    var repairs: [PolicyRepair] = []
    for policy in policies.sorted(by: { $0.id < $1.id }) {
      let blocked = audit.accounts.first { audited in
        audited.guardrails.value?.blockers.contains { $0.policy == policy.name } ?? false
      }
      guard let blocked else { continue }
      if let repair = PolicyRepair(policy, blocking: blocked.account, in: scene) {
        repairs.append(repair)
      } else {
        notes.append(
          "`\(policy.name)` refuses root sessions their work, and its statements say more about them than an "
            + "added exception can mend: change it by hand")
      }
    }
    return repairs
  }

  /// A guard that exists, as it will be after the repairs, or a new one; gives its text.
  private mutating func choosePolicy(_ policies: [ServiceControlPolicy]) -> String {
    let guards = policies.filter { GuardPolicy.isGuard($0, in: scene) }
    if let found = guards.first(where: { $0.name.hasPrefix(GuardPolicy.name) }) ?? guards.first {
      policy = .init(id: found.id, name: found.name)
      return found.content
    }
    var name = GuardPolicy.name
    while policies.contains(where: { $0.name == name }) { name += "-2" }
    policy = .init(id: nil, name: name)
    let content = GuardPolicy.content(in: scene.partition)
    preparation.append(.createPolicy(name: name, summary: GuardPolicy.summary, content: content))
    return content
  }

  /// Says what preflight finds in the guard where it will be attached, beside the policies that are there.
  private mutating func preflight(
    _ content: String, beside others: [ServiceControlPolicy], _ fullAccess: Set<String>?,
    _ accounts: [Account]
  ) {
    guard let name = policy?.name,
      let new = try? PolicyChange(
        name: name, subject: .serviceControl, parsing: Array(content.utf8))
    else { return }
    let attached = others.compactMap { policy in policy.attached.map { (policy, $0) } }
    let pairs = accounts.map { account in
      let levels = ((account.place?.ids ?? []) + [account.id.rawValue]).map { place in
        PolicyLevel(
          id: place,
          policies: (fullAccess?.contains(place) == false ? [] : [.fullServiceControl])
            + attached.filter { $0.0.targets.contains(place) }.map(\.1))
      }
      let before = scene.member(account, under: levels)
      var after = before
      after.serviceControl[levels.count - 1].policies.append(AttachedPolicy(id: name, document: new.document))
      return (after: after, before: before)
    }
    let findings = Preflight(at: scene.moment).report(on: new, binding: pairs).findings
    notes += findings.map { "preflight of `\(name)`: \($0.message)" }
    if findings.isEmpty {
      notes.append(
        "preflight of `\(name)`: where it goes, root sessions keep every task they have, delegates can still open "
          + "them, and roles can still audit")
    }
  }

  /// The stages with the steps that attach the guard: at the canary's accounts first, then everywhere.
  ///
  /// A guard can be taken away again and a credential cannot be brought back, so it always goes first.
  func attached(to waves: [PlanStage]) -> [PlanStage] {
    guard let policy, let cover else { return waves }
    var waves = waves
    var held: Set<AccountID> = []
    if waves.first?.name == "canary" {
      held = Set(waves[0].accounts.map(\.account.id))
      waves[0].steps = cover.targets(holding: held, beside: []).map { .attachPolicy(policy, $0) }
    }
    let rest = cover.targets(holding: cover.wanted, beside: held).map {
      OrganizationStep.attachPolicy(policy, $0)
    }
    guard !rest.isEmpty else { return waves }
    if let index = waves.firstIndex(where: { $0.name != "canary" }) {
      waves[index].steps = rest
    } else {
      waves.append(PlanStage(name: waves.isEmpty ? "guard" : "everywhere", steps: rest))
    }
    return waves
  }
}
