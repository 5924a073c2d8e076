internal import Identity

extension PlanBuilder {
  /// The planned accounts in stages: the canary, then waves in the order of the units.
  func waves(of planned: [(account: Account, plan: AccountPlan)]) throws(PlanError) -> [PlanStage] {
    let first = try canary(of: planned)
    var stages: [PlanStage] = []
    if !first.isEmpty {
      stages.append(
        PlanStage(name: "canary", accounts: ordered(planned.filter { first.contains($0.account.id) })))
    }
    let rest = ordered(planned.filter { !first.contains($0.account.id) })
    let size = options.waveSize == 0 ? max(rest.count, 1) : options.waveSize
    for (number, start) in stride(from: 0, to: rest.count, by: size).enumerated() {
      stages.append(
        PlanStage(
          name: "wave \(number + 1)", accounts: Array(rest[start..<min(start + size, rest.count)])))
    }
    return stages
  }

  private func ordered(_ planned: [(account: Account, plan: AccountPlan)]) -> [AccountPlan] {
    planned.sorted { left, right in
      let (first, second) = (unitRank(left.account), unitRank(right.account))
      if first != second { return first < second }
      let (path, other) = (left.account.place?.path ?? "", right.account.place?.path ?? "")
      return path != other ? path < other : left.account.id < right.account.id
    }.map(\.plan)
  }

  /// The place of an account's unit among those that the user ordered.
  private func unitRank(_ account: Account) -> Int {
    guard let place = account.place else { return options.unitOrder.count }
    return options.unitOrder.firstIndex { unit in
      place.ids.contains(unit) || place.names.contains(unit)
        || (unit.hasPrefix("/") && (unit == "/" || place.path == unit || place.path.hasPrefix(unit + "/")))
    } ?? options.unitOrder.count
  }

  private func canary(
    of planned: [(account: Account, plan: AccountPlan)]
  ) throws(PlanError) -> Set<AccountID> {
    switch options.canary {
    case .count(let count):
      return Set(planned.sorted { risk($0.plan) < risk($1.plan) }.prefix(count).map(\.account.id))
    case .accounts(let names):
      var ids: Set<AccountID> = []
      for name in names {
        guard let account = knownAccounts.first(where: { AccountReference($0).isNamed(name) }) else {
          throw PlanError("`--canary \(name)` names no account of the organization")
        }
        guard planned.contains(where: { $0.account.id == account.id }) else {
          throw PlanError("`--canary \(name)`: nothing would be deleted in this account, so it shows nothing")
        }
        ids.insert(account.id)
      }
      return ids
    }
  }

  /// How much there is to lose: what is used, then what is much, then the id, so that the order is fixed.
  private func risk(_ plan: AccountPlan) -> (Int64, Int, String) {
    let lastUse = plan.credentials.compactMap(\.lastUsedAt).max()
    return (lastUse?.milliseconds ?? .min, plan.credentials.count, plan.account.id.rawValue)
  }
}
