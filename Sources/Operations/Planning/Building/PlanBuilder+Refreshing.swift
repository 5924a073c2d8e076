internal import Identity

extension PlanBuilder {
  /// A plan with its accounts as the audit sees them now; stages, steps and options stay.
  ///
  /// An account with nothing left to delete, or with a reason to be left alone, moves there.
  public func refreshing(_ plan: Plan) -> Plan {
    var plan = plan
    plan.source = blank(plan.purpose, nil).source
    let audits = Dictionary(audit.accounts.map { ($0.account.id, $0) }) { first, _ in first }
    for index in plan.stages.indices {
      plan.stages[index].accounts = plan.stages[index].accounts.compactMap { account in
        guard let audited = audits[account.account.id] else {
          plan.skipped.append(
            SkippedAccount(
              account: account.account, reason: .notReached, detail: "the account is not there any more"))
          return nil
        }
        switch decide(audited) {
        case .right(let fresh): return fresh
        case .left(let reason, let detail):
          plan.skipped.append(SkippedAccount(account: account.account, reason: reason, detail: detail))
          return nil
        }
      }
    }
    plan.skipped.sort { $0.account.id < $1.account.id }
    plan.consequences =
      plan.purpose == .lockDown ? Consequence.ofLockDown(plan.accounts, audit) : plan.consequences
    return plan
  }
}
