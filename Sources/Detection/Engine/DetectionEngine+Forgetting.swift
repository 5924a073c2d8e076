public import Identity

extension DetectionEngine {
  /// Lets go of activity that ended before a moment, for watches that never end; history stays.
  ///
  /// A session goes as a whole: without its sign-in or its AssumeRoot call the rest of it would look like one that
  /// began out of sight. Activity that goes on without end, such as a key's, loses what is a day older.
  ///
  /// - Returns: The histories that changed by this, to be kept: what is not over yet changes while records come late.
  @discardableResult
  public mutating func forget(before moment: Timestamp) -> [String: AccountHistory] {
    guard var looks, !looks.isApart else { return [:] }
    forgotten = max(forgotten ?? moment, moment)
    self.looks = nil
    var changed: [String: AccountHistory] = [:]
    for account in Array(looks.pools.keys) {
      guard var pool = looks.pools.removeValue(forKey: account) else { continue }
      if forget(before: moment, of: account, &pool) {
        pool.tidy()
        var known = settled[account] ?? AccountHistory()
        known.bound()
        settled[account] = known
        changed[account] = known
        for note in pool.bundles.values.flatMap(\.notes) { known.note(note) }
        if let earliest { known.noteCoverage(from: earliest) }
        history[account] = known
      }
      if accounts[account]?.isEmpty == true { accounts[account] = nil }
      if accounts[account] != nil || !pool.toldUnseen.isEmpty { looks.pools[account] = pool }
    }
    self.looks = looks
    cost = accounts.values.reduce(0) { $0 + $1.cost }
    if level > 0, cost < options.memory / 4 { level -= 1 }
    sprays.forget(before: moment)
    return changed
  }

  private mutating func forget(before moment: Timestamp, of account: String, _ pool: inout BundlePool) -> Bool
  {
    guard let activity = accounts[account] else { return false }
    var hasChanged = false
    for (id, bundle) in pool.bundles where !pool.dirty.contains(id) {
      var strands: [StrandKey] = []
      var findings: [String] = []
      if bundle.lastSeen.map({ $0 >= moment }) ?? false {
        guard bundle.strands.contains(where: { $0.moment < moment.seconds - 86_400 }) else { continue }
        strands = Self.rest(of: bundle, activity, after: moment)
        findings = bundle.findings.filter { activity.findings[$0].map { $0.updatedAt >= moment } ?? false }
        if strands.count == bundle.strands.count, findings.count == bundle.findings.count { continue }
      }
      var known = settled.removeValue(forKey: account) ?? AccountHistory()
      if let earliest { known.noteCoverage(from: earliest) }
      for note in bundle.notes { known.note(note) }
      settled[account] = known
      accounts[account]?.forget(
        Set(bundle.strands).subtracting(strands), Set(bundle.findings).subtracting(findings))
      pool.keep(strands, findings, of: id)
      hasChanged = true
    }
    return hasChanged
  }

  /// What is left of a bundle that goes on: strands that went on after a moment, with those of the same sessions.
  private static func rest(
    of bundle: StrandBundle, _ activity: AccountActivity, after moment: Timestamp
  ) -> [StrandKey] {
    var sessions = BundlePool()
    var rest: [StrandKey] = []
    for key in bundle.strands {
      guard let strand = activity.strands[key] else { continue }
      switch key.kind {
      case .session, .assumeRoot, .signIn: sessions.place(key, strand)
      default: if strand.lastSeen >= moment { rest.append(key) }
      }
    }
    for session in sessions.bundles.values where session.lastSeen.map({ $0 >= moment }) ?? false {
      rest += session.strands
    }
    return rest
  }
}
