internal import Identity

/// The fewest units and accounts at which a policy reaches all accounts it shall reach and no other.
struct GuardCover {
  /// The accounts that the policy shall reach and that nothing guards yet.
  let wanted: Set<AccountID>
  /// The same, in full.
  var wantedAccounts: [Account] { accounts.filter { wanted.contains($0.id) } }
  /// The organization's root; nil where the tree is not known.
  let root: String?
  private let accounts: [Account]
  /// The accounts that must not be reached: their root may still be needed, or nobody asked.
  private let barred: Set<AccountID>

  /// Looks at all accounts of an audit.
  ///
  /// Accounts whose credentials the plan deletes, or that have none, are wanted. The management account is not
  /// bound by any policy, and accounts out of use do not matter.
  init(_ audit: Audit, _ split: AccountSplit, isGuarded: (Account) -> Bool) {
    let accounts = (audit.accounts.map(\.account) + audit.leftOut.map(\.account)).filter {
      !$0.isManagement && ($0.state == .active || $0.state == .unknown)
    }
    let idle = split.skipped.filter { $0.reason == .nothingToDo }.map(\.account.id)
    let meant = Set(split.planned.map(\.account.id) + idle)
    var wanted: Set<AccountID> = []
    var barred: Set<AccountID> = []
    for account in accounts where !isGuarded(account) {
      if meant.contains(account.id) { wanted.insert(account.id) } else { barred.insert(account.id) }
    }
    self.accounts = accounts
    self.wanted = wanted
    self.barred = barred
    self.root = accounts.compactMap { $0.place?.ids.first }.first
  }

  /// The targets that reach these accounts; a unit only where everything else in it may be reached too.
  ///
  /// - Parameters:
  ///   - held: The accounts to reach.
  ///   - done: Those among the wanted that are reached already.
  func targets(holding held: Set<AccountID>, beside done: Set<AccountID>) -> [OrganizationStep.Target] {
    let held = held.intersection(wanted)
    var closed: Set<String> = []
    for account in accounts {
      guard barred.contains(account.id) || (wanted.contains(account.id) && !held.contains(account.id)) else {
        continue
      }
      closed.formUnion(account.place?.ids ?? [])
    }
    var targets: [OrganizationStep.Target] = []
    var seen: Set<String> = []
    for account in accounts.sorted(by: order) where held.contains(account.id) && !done.contains(account.id) {
      let target: OrganizationStep.Target
      let place = account.place
      // An account alone is the target of a first trial; a unit would also reach accounts that come later.
      if let place, held.count == wanted.count,
        let depth = place.ids.firstIndex(where: { !closed.contains($0) })
      {
        target = .init(id: place.ids[depth], name: "/" + place.names.prefix(depth).joined(separator: "/"))
      } else {
        target = .init(
          id: account.id.rawValue, name: account.name.isEmpty ? account.id.rawValue : account.name)
      }
      if seen.insert(target.id).inserted { targets.append(target) }
    }
    return targets
  }

  private func order(_ left: Account, _ right: Account) -> Bool {
    let (path, other) = (left.place?.path ?? "", right.place?.path ?? "")
    return path != other ? path < other : left.id < right.id
  }
}
