internal import IAMPolicy
internal import Identity

/// Analyses policies of one bucket or queue, with the engine.
struct ResourceLockAnalysis {
  let subject: PolicySubject
  let resource: String
  let account: PreflightAccount
  let moment: Timestamp

  /// What a policy does.
  func lock(_ text: String) -> ResourceLock {
    let change: PolicyChange
    do {
      change = try PolicyChange(
        name: subject.name, subject: subject, resource: resource, parsing: Array(text.utf8))
    } catch {
      return ResourceLock(
        refusals: [], keepers: [], isLocked: true,
        report: PreflightReport(name: subject.name, subject: subject, refused: error),
        problem: "the policy could not be analysed: \(error.all.first?.message ?? "\(error)")")
    }
    let preflight = Preflight(at: moment)
    let recovery = preflight.recovery(from: change, in: account)
    return ResourceLock(
      refusals: refusals(change.document), keepers: Self.words(recovery.keepers),
      isLocked: !recovery.keepers.contains(where: Self.isOrdinary),
      report: preflight.report(on: change, in: account), problem: nil)
  }

  /// Each of them once: an administrator may be a user or a role.
  private static func words(_ keepers: [ResourceRecovery.Keeper]) -> [String] {
    keepers.map(\.words).reduce(into: []) { words, next in
      if !words.contains(next) { words.append(next) }
    }
  }

  /// Whether a keeper is there already, and needs no special network.
  private static func isOrdinary(_ keeper: ResourceRecovery.Keeper) -> Bool {
    [.existing, .assumed, .named].contains(keeper.principal.standing)
      && !keeper.needs.contains { $0.nature == .network }
  }

  /// Asks the engine for everyday calls of an administrator, and collects what refuses them.
  func refusals(_ document: PolicyDocument) -> [ResourceLock.Refusal] {
    let administrator = AccountPrincipal.role("Administrator", in: account, standing: .assumed)
    var policies = account.ceilings
    policies.identity = administrator.identity
    policies.resource = AttachedPolicy(id: subject.name, document: document)
    let context = RequestContext.ordinary(at: moment, region: region)
    var refused: [Int: [String]] = [:]
    for (action, suffix) in subject.everydayActions {
      let verdict = Authorizer.evaluate(
        AuthorizationRequest(
          principal: administrator.principal, action: action,
          resource: ResourceTarget(
            arn: resource + suffix, accountID: account.id, organization: account.organization),
          context: context), under: policies)
      for statement in verdict.decisive where statement.effect == .deny && statement.policyID == subject.name
      {
        refused[statement.index, default: []].append(action)
      }
    }
    return refused.keys.sorted().compactMap { index in
      guard document.statements.indices.contains(index), let actions = refused[index] else { return nil }
      return ResourceLock.Refusal(
        label: document.statements[index].label, index: index, actions: actions,
        isLocking: actions.contains { subject.undoing.contains($0) })
    }
  }

  private var region: String? {
    let parts = resource.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 3 && !parts[3].isEmpty ? String(parts[3]) : nil
  }
}
