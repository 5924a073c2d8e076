extension TrailFilter {
  /// Whether a record is wanted; what it does not say does not keep it out.
  public func admits(_ event: TrailEvent) -> Bool {
    if !accounts.isEmpty {
      let owners = [event.recipientAccount, event.actor.account].compactMap { $0 } + event.resourceAccounts
      if !owners.isEmpty, accounts.isDisjoint(with: owners) { return false }
    }
    if !regions.isEmpty, !event.region.isEmpty, !regions.contains(event.region) { return false }
    return admits(event.time)
  }
}
