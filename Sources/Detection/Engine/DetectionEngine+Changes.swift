public import Identity

extension DetectionEngine {
  /// The incidents that are new or others since the last call, or all of them, the earliest first.
  ///
  /// Records come late: what was told as a session out of sight becomes part of the one whose sign-in or AssumeRoot
  /// call turns up, two bursts become one. An incident names the earlier ones that it takes the place of
  /// (``Incident/replaces``).
  ///
  /// What is looked at is what may have become another by records, by the ledger or by the time; what is told is
  /// what a look at everything would have told.
  public mutating func changes(at now: Timestamp, all: Bool = false) -> [Incident] {
    var looks = looks ?? EngineLooks()
    self.looks = nil
    let unseen = gather(&looks, at: now, all: all)
    var incidents: [Incident] = []
    for account in Set(looks.pools.filter { !$0.value.dirty.isEmpty }.keys).union(unseen).sorted() {
      incidents += look(at: account, now, &looks, checksUnseen: unseen.contains(account), all: all)
    }
    looks.orphans = [:]
    looks.earliest = earliest
    self.looks = looks
    return incidents.sorted { ($0.firstSeen, $0.account, $0.id) < ($1.firstSeen, $1.account, $1.id) }
  }

  /// Takes the root sessions of a ledger; `changes` are the entries that are new or others since the last time.
  public mutating func reconcile(with sessions: RecordedSessions, changes: [RecordedSessions.Entry]) {
    let isOther = recorded == nil || recorded?.since != sessions.since
    let wasStale = looks?.isStale
    recorded = sessions
    guard !isOther, let wasStale else { return }
    looks?.isStale = wasStale
    looks?.entries += changes
  }

  /// Puts what is new into bundles, and notes which are to be looked at.
  ///
  /// - Returns: The accounts of which entries of the ledger may be missing.
  private mutating func gather(_ looks: inout EngineLooks, at now: Timestamp, all: Bool) -> Set<String> {
    var unseen: Set<String> = []
    if looks.isApart {
      for (account, activity) in accounts {
        history[account] = settled[account]
        looks.pools[account] = BundlePool(of: activity)
      }
      unseen = Set(looks.orphans.keys)
    } else {
      for key in looks.strands {
        guard let strand = accounts[key.account]?.strands[key] else { continue }
        looks.pools[key.account, default: BundlePool()].place(key, strand)
      }
      for (account, ids) in looks.findings {
        for id in ids.sorted() {
          guard let finding = accounts[account]?.findings[id] else { continue }
          looks.pools[account, default: BundlePool()].place(finding)
        }
      }
    }
    for spray in looks.sprays { looks.pools[spray.account]?.markSignIns(around: spray.time) }
    // How much history there is before a session is another where older records turned up.
    let isLonger = earliest != looks.earliest
    if all || looks.isStale || isLonger {
      for account in looks.pools.keys
      where all || looks.isStale || settled[account]?.since.map({ $0 > earliest ?? $0 }) ?? true {
        looks.pools[account]?.markAll()
      }
    }
    if looks.isStale || looks.isApart {
      for account in recorded?.targets ?? [] {
        for entry in recorded?.entries(of: account) ?? [] { looks.await(entry, at: now) }
      }
    }
    if all || looks.isStale || isLonger { unseen.formUnion(recorded?.targets ?? []) }
    if all { unseen.formUnion(looks.pools.keys) }
    for entry in looks.entries {
      looks.pools[entry.target]?.mark(entry)
      if let key = entry.accessKeyID {
        for account in looks.pools.keys { looks.pools[account]?.mark(key: key) }
      }
      looks.await(entry, at: now)
      unseen.insert(entry.target)
    }
    while let due = looks.dues.pop(before: now) {
      if let bundle = due.bundle {
        looks.pools[due.account]?.mark(bundle)
      } else {
        unseen.insert(due.account)
      }
    }
    (looks.strands, looks.findings, looks.entries, looks.sprays) = ([], [:], [], [])
    (looks.isApart, looks.isStale) = (false, false)
    return unseen
  }

  /// Looks at what is to be looked at of an account.
  private mutating func look(
    at account: String, _ now: Timestamp, _ looks: inout EngineLooks, checksUnseen: Bool, all: Bool
  ) -> [Incident] {
    var pool = looks.pools.removeValue(forKey: account) ?? BundlePool()
    let activity = accounts[account] ?? AccountActivity(account: account)
    var woven: [Int: [Story]] = [:]
    for id in pool.takeDirty() { woven[id] = stories(of: pool.bundles[id], activity) }
    for id in learn(woven, of: account, pool) where woven[id] == nil {
      woven[id] = stories(of: pool.bundles[id], activity)
    }
    var before = looks.orphans[account] ?? []
    var new: [(incident: Incident, told: ToldIncident)] = []
    var checksUnseen = checksUnseen || !pool.toldUnseen.isEmpty
    for (id, stories) in woven.sorted(by: { $0.key < $1.key }) {
      guard let bundle = pool.bundles[id] else { continue }
      before += bundle.told
      let context = context(of: activity.part(bundle.strands, bundle.findings), stories, at: now)
      var entries: Set<String> = []
      var incidents: [Incident] = []
      var told: [ToldIncident] = []
      for story in stories {
        let entry = recorded.flatMap { story.entry(in: $0)?.id }
        if let entry { entries.insert(entry) }
        guard let incident = Self.incident(of: story, context) else { continue }
        incidents.append(incident)
        told.append(ToldIncident(incident, showing: entry))
      }
      new += zip(incidents, told).map { ($0, $1) }
      checksUnseen = checksUnseen || !bundle.entries.isSubset(of: entries)
      pool.note(
        id, told: told, notes: stories.flatMap { $0.notes(directory) }, entries: entries,
        latestStart: stories.map(\.strand.firstSeen).max(),
        isUnusual: incidents.contains { incident in
          incident.findings.contains { IncidentWriter.unusual.contains($0.detection.id) }
        })
      let due = stories.filter(\.kind.isRootSession).map { $0.strand.firstSeen + options.originGrace }
        .filter { $0 >= now }.min()
      if pool.note(id, due: due), let due { looks.dues.add(.init(time: due, account: account, bundle: id)) }
    }
    if checksUnseen, recorded != nil || !pool.toldUnseen.isEmpty {
      let context = context(of: AccountActivity(account: account), [], at: now)
      let shown = pool.shown
      let incidents = unseen(in: account, at: now) { shown[$0] != nil }
        .compactMap { Self.incident(of: $0, context) }
      before += pool.toldUnseen
      pool.toldUnseen = incidents.map { ToldIncident($0, showing: $0.ledgerEntry) }
      new += zip(incidents, pool.toldUnseen).map { ($0, $1) }
    }
    looks.pools[account] = pool
    return Self.told(new, before, all: all)
  }

  private func stories(of bundle: StrandBundle?, _ activity: AccountActivity) -> [Story] {
    guard let bundle else { return [] }
    return Weaver.stories(of: activity.part(bundle.strands, bundle.findings), recorded: recorded)
  }

  /// Brings an account's history up to date; gives the other bundles that are to be looked at for it.
  private mutating func learn(_ woven: [Int: [Story]], of account: String, _ pool: BundlePool) -> Set<Int> {
    var known = history.removeValue(forKey: account) ?? AccountHistory()
    if let earliest { known.noteCoverage(from: earliest) }
    let new = woven.values.flatMap { $0.flatMap { $0.notes(directory) } }
    let change = HistoryChange(
      &known, settled: settled[account], old: woven.keys.flatMap { pool.bundles[$0]?.notes ?? [] }, new: new
    ) {
      pool.bundles.filter { woven[$0.key] == nil }.flatMap(\.value.notes)
    }
    history[account] = known
    return change.affected(pool, known, knowsPlaces: directory != nil)
  }

  /// The incidents that are others than before, each with those that it takes the place of.
  private static func told(
    _ new: [(incident: Incident, told: ToldIncident)], _ before: [ToldIncident], all: Bool
  ) -> [Incident] {
    let known = Dictionary(before.map { ($0.id, $0.content) }) { first, _ in first }
    let current = Set(new.map(\.incident.id))
    var replaced: [Int: [String]] = [:]
    for old in before.sorted(by: { $0.id < $1.id }) where !current.contains(old.id) {
      if let heir = new.firstIndex(where: { old.isContinued(by: $0.told) }) {
        replaced[heir, default: []].append(old.id)
      }
    }
    return new.indices.compactMap { index in
      var incident = new[index].incident
      incident.replaces = replaced[index] ?? []
      let isSame = known[incident.id] == new[index].told.content && incident.replaces.isEmpty
      return isSame && !all ? nil : incident
    }
  }
}

extension BundlePool {
  /// The bundles of everything that was seen of an account.
  fileprivate init(of activity: AccountActivity) {
    for (key, strand) in activity.strands { place(key, strand) }
    for finding in activity.findings.values { place(finding) }
  }
}

extension EngineLooks {
  /// Notes that an entry may turn out to be missing in the records.
  fileprivate mutating func await(_ entry: RecordedSessions.Entry, at now: Timestamp) {
    let due = entry.time + RecordedSessions.delivery
    if due >= now { dues.add(.init(time: due, account: entry.target, bundle: nil)) }
  }
}
