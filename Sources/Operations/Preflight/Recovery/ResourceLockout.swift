internal import IAMPolicy
internal import Identity

/// Tells what a resource policy does to those who would have to take it back.
struct ResourceLockout {
  let change: PolicyChange
  let account: PreflightAccount
  let recovery: ResourceRecovery
  let moment: Timestamp
  /// Since when it is so; nil for at once.
  let since: Timestamp?

  private var parts: FindingParts { FindingParts(name: change.name, document: change.document) }

  var findings: [PreflightFinding] {
    var found: [PreflightFinding] = []
    let keepers = recovery.keepers
    let sure = Self.easiest(keepers.filter { [.existing, .assumed].contains($0.principal.standing) })
    let named = Self.easiest(keepers.filter { $0.principal.standing == .named })
    if let sure, !needsNetwork(sure) { return [] }
    if let best = named, sure == nil || !needsNetwork(best) {
      found.append(finding(.undoDependsOnName, "\(undoing) \(list(.named))"))
      if needsNetwork(best) { found.append(finding(.undoNeedsNetwork, "\(undoing) \(Self.place(best))")) }
    } else if let sure {
      found.append(finding(.undoNeedsNetwork, "\(undoing) \(Self.place(sure))"))
    } else if let best = Self.easiest(keepers.filter { $0.principal.standing == .irreplaceable }) {
      found.append(
        finding(
          .undoDependsOnPrincipal,
          "\(undoing) \(list(.irreplaceable)); once deleted, even a new principal of the same name does not match"
        ))
      if needsNetwork(best) { found.append(finding(.undoNeedsNetwork, "\(undoing) \(Self.place(best))")) }
    } else if !keepers.isEmpty {
      found.append(finding(.undoNeedsNewPrincipal, "\(undoing) \(list(.creatable))"))
    } else {
      found += lockout
    }
    return found
  }

  /// Nobody but root is left, or nobody at all.
  private var lockout: [PreflightFinding] {
    if recovery.rootUser || recovery.rootSession == true {
      let root =
        !recovery.rootUser
        ? "a root session in \(account.id)"
        : recovery.rootSession == true
          ? "the root user of \(account.id) or a root session" : "the root user of \(account.id)"
      var found = [
        finding(.onlyRootCanUndo, "no user and no role could call \(calls)\(time): \(root) alone could")
      ]
      if recovery.rootSession == false {
        found.append(
          finding(
            .rootSessionCannotUndo,
            "organization policies refuse root sessions in \(account.id) the repair: the root user's own password or keys would be needed"
          ))
      }
      return found
    }
    guard change.subject == .key else {
      return [finding(.nobodyCanUndo, "nobody could call \(calls)\(time), neither root nor a root session")]
    }
    return [
      finding(
        .keyUnmanageable,
        "nobody could call \(calls)\(time), root included: only AWS Support can make the key manageable again"
      )
    ]
  }

  private var calls: String { change.subject.undoing.joined(separator: " or ") }
  private var undoing: String { "\(calls)\(time) would be left to" }
  private var time: String { since.map { " from \($0.iso8601) on" } ?? "" }

  private func list(_ standing: AccountPrincipal.Standing) -> String {
    let names = recovery.keepers.filter { $0.principal.standing == standing }.words
    return names.prefix(4).joined(separator: "; ") + (names.count > 4 ? "; and \(names.count - 4) more" : "")
  }

  /// The keeper with the least demanding needs.
  private static func easiest(_ keepers: [ResourceRecovery.Keeper]) -> ResourceRecovery.Keeper? {
    keepers.min { weight($0) < weight($1) }
  }

  private static func weight(_ keeper: ResourceRecovery.Keeper) -> Int {
    keeper.needs.reduce(0) { $0 + ($1.nature == .network ? 100 : 1) }
  }

  private func needsNetwork(_ keeper: ResourceRecovery.Keeper) -> Bool {
    keeper.needs.contains { $0.nature == .network }
  }

  private static func place(_ keeper: ResourceRecovery.Keeper) -> String {
    "requests with "
      + keeper.needs.filter { $0.nature == .network }.map(\.words).joined(separator: " and ")
      + ": without that network only root could"
  }

  private func finding(_ rule: PreflightRule, _ message: String) -> PreflightFinding {
    let loser = recovery.losers.first { [.assumed, .existing].contains($0.principal.standing) }
    let hindered = recovery.keepers.first { $0.refusal != nil }
    let verdict = loser?.verdict ?? hindered?.refusal
    let who = loser?.principal ?? hindered?.principal
    let verdicts = [verdict, rule == .rootSessionCannotUndo ? recovery.rootRefusal : nil].compactMap { $0 }
    return PreflightFinding(
      rule, message: message, causes: parts.causes(of: verdicts),
      witness: verdict.flatMap { verdict in
        who.map { parts.witness($0.principal.arn, loser?.action ?? hindered?.action ?? "", verdict) }
      },
      keepers: recovery.keepers.words, repair: rule.severity == .critical ? repair(for: loser) : nil)
  }

  private func repair(for loser: ResourceRecovery.Loser?) -> PreflightFinding.Repair? {
    guard let loser else { return nil }
    var policies = account.ceilings
    policies.resource = AttachedPolicy(id: change.name, document: change.document)
    policies.identity = loser.principal.identity
    policies.permissionsBoundary = loser.principal.boundary
    let request = AuthorizationRequest(
      principal: loser.principal.principal, action: loser.action,
      resource: ResourceTarget(
        arn: recovery.resource, accountID: account.id, organization: account.organization),
      context: .ordinary(at: moment, region: nil))
    return parts.repair(request, under: policies, changing: .resource)
  }
}
