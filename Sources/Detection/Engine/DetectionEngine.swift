public import CloudTrail
public import Identity

/// Makes sessions and incidents of records that are fed in any order, any number of times.
///
/// What it gives depends on which records were fed, never on their order or number, so that archives can be read
/// in parallel and live streams can be late. Memory grows with the activity of root, not with the records.
public struct DetectionEngine: Sendable {
  /// Where lines are drawn.
  public let options: DetectionOptions
  /// Where addresses are, if anybody knows.
  public let directory: (any AddressDirectory)?
  /// The root sessions that were written down; nil where there is no ledger to compare with.
  public var recorded: RecordedSessions?
  /// What was seen before, by account; grows by what is seen now whenever a report is made.
  public private(set) var history: [String: AccountHistory]

  /// The user's own rules.
  public let rules: UserRules

  private var accounts: [String: AccountActivity] = [:]
  private var changed: Set<String> = []
  private var seen: Set<String> = []
  private var seenBefore: Set<String> = []
  private var recordsByRoot = 0
  private var duplicates = 0
  private var earliest: Timestamp?
  private var latest: Timestamp?

  /// An engine that knows nothing but this.
  public init(
    _ options: DetectionOptions = DetectionOptions(), history: [String: AccountHistory] = [:],
    directory: (any AddressDirectory)? = nil, recorded: RecordedSessions? = nil,
    rules: UserRules = UserRules()
  ) {
    self.options = options
    self.history = history
    self.directory = directory
    self.recorded = recorded
    self.rules = rules
  }

  /// Takes a record in; most records do not concern root and leave nothing behind.
  ///
  /// - Returns: Whether the record concerns root and was not known.
  @discardableResult
  public mutating func add(_ event: TrailEvent) -> Bool {
    noteCoverage(event.time)
    let role = ActivityRole(event)
    let matches = rules.isEmpty ? [] : rules.matches(event)
    guard role != nil || !matches.isEmpty else { return false }
    guard !seenBefore.contains(event.id), seen.insert(event.id).inserted else {
      duplicates += 1
      return false
    }
    if RootActivity.isRoot(event) { recordsByRoot += 1 }
    if let role { add(event, to: StrandKey(event, role)) }
    for match in matches { add(event, to: StrandKey(event, rule: rules.rules[match].name)) }
    return true
  }

  /// Takes a finding of GuardDuty in; of several states of one finding the latest counts.
  ///
  /// - Returns: Whether the finding concerns root.
  @discardableResult
  public mutating func add(_ finding: GuardDutyFinding) -> Bool {
    guard finding.isAboutRoot else { return false }
    noteCoverage(finding.firstSeen)
    noteCoverage(finding.lastSeen)
    changed.insert(finding.account)
    accounts[finding.account, default: AccountActivity(account: finding.account)].add(finding)
    return true
  }

  /// Whether a record concerns root, or one of the user's rules.
  public func concerns(_ event: TrailEvent) -> Bool {
    ActivityRole(event) != nil || (!rules.isEmpty && !rules.matches(event).isEmpty)
  }

  private mutating func add(_ event: TrailEvent, to key: StrandKey) {
    changed.insert(key.account)
    accounts[key.account, default: AccountActivity(account: key.account)].add(event, to: key)
  }

  /// Says that records of a time were looked at, also where none concerned root: history begins there.
  public mutating func noteCoverage(_ time: Timestamp) {
    earliest = earliest.map { min($0, time) } ?? time
    latest = latest.map { max($0, time) } ?? time
  }

  /// What there is to tell; `now` is the latest time seen where nothing else is given.
  public mutating func report(at now: Timestamp? = nil) -> DetectionReport {
    let now = now ?? latest ?? Timestamp(seconds: 0)
    var report = DetectionReport(
      incidents: [], sessions: [], recordsByRoot: recordsByRoot, relevantRecords: seen.count,
      duplicates: duplicates)
    for account in Set(accounts.keys).union(recorded?.targets ?? []).sorted() {
      examine(account, at: now, into: &report)
    }
    report.incidents.sort { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) }
    report.sessions.sort { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) }
    return report
  }

  /// The incidents of the accounts of which something is new since the last call, or of all accounts, and what
  /// is now usual there.
  public mutating func changes(
    at now: Timestamp, all: Bool = false
  ) -> (incidents: [Incident], histories: [String: AccountHistory]) {
    let chosen = all ? Set(accounts.keys).union(recorded?.targets ?? []) : changed
    var report = DetectionReport(
      incidents: [], sessions: [], recordsByRoot: 0, relevantRecords: 0, duplicates: 0)
    for account in chosen.sorted() { examine(account, at: now, into: &report) }
    defer { changed.removeAll() }
    return (report.incidents, history.filter { changed.contains($0.key) })
  }

  /// Lets go of activity that ended before a moment, for watches that never end; history stays.
  ///
  /// Ids of records are kept from one call to the one after the next.
  public mutating func forget(before moment: Timestamp) {
    for (account, var activity) in accounts {
      activity.forget(before: moment)
      accounts[account] = activity.isEmpty ? nil : activity
    }
    seenBefore = seen
    seen.removeAll()
  }

  private mutating func examine(_ account: String, at now: Timestamp, into report: inout DetectionReport) {
    var stories = accounts[account].map(Weaver.stories) ?? []
    remember(stories, of: account)
    stories += unseen(in: account, stories, at: now)
    let context = StoryContext(
      options: options, history: history[account] ?? AccountHistory(), stories: stories, directory: directory,
      recorded: recorded, rules: rules, now: now)
    for story in stories {
      if story.kind.isRootSession || story.kind == .service { report.sessions.append(story.session) }
      let findings =
        DetectionCatalogue.all.flatMap { $0.examine(story, context) } + UserRuleMatch.examine(story, context)
      if let incident = IncidentWriter(story: story, context: context).incident(findings) {
        report.incidents.append(incident)
      }
    }
  }

  private mutating func remember(_ stories: [Story], of account: String) {
    guard !stories.isEmpty else { return }
    var known = history[account] ?? AccountHistory()
    if let earliest { known.noteCoverage(from: earliest) }
    for story in stories { known.note(story, directory) }
    history[account] = known
  }
}

extension DetectionEngine {
  /// Stories of ledger entries that no record shows although an hour has passed.
  private func unseen(in account: String, _ stories: [Story], at now: Timestamp) -> [Story] {
    guard let recorded, let earliest else { return [] }
    let shown = Set(stories.compactMap(\.call).compactMap { recorded.entry(of: $0)?.id })
    let keys = stories.reduce(into: Set<String>()) { $0.formUnion($1.strand.accessKeys.keys) }
    return recorded.entries(of: account).filter { entry in
      !entry.isRefused && !shown.contains(entry.id) && entry.time >= earliest
        && !(entry.accessKeyID.map(keys.contains) ?? false) && now - entry.time > RecordedSessions.delivery
    }.map { entry in
      Story(
        kind: .unseenSession, account: account, anchor: entry.id, strand: Strand(at: entry.time),
        origin: "session \(entry.id) of \(entry.time.iso8601) for \(entry.task) (\(entry.purpose))")
    }
  }
}

extension AccountHistory {
  /// Notes what a story shows of root's habits.
  mutating func note(_ story: Story, _ directory: (any AddressDirectory)?) {
    let span = Span(first: story.strand.firstSeen, last: story.strand.lastSeen)
    if let pair = story.callerPair, story.kind == .rootSession { note(pair, .caller, span) }
    guard story.isPersonal else { return }
    noteActivity(story.id, span)
    for network in story.networks(directory) { note(network, .network, span) }
    for country in story.countries(directory) { note(country, .country, span) }
    for program in story.programs { note(program, .userAgent, span) }
    for (region, tally) in story.strand.changedRegions {
      note(region, .region, Span(first: tally.firstSeen, last: tally.lastSeen))
    }
    for (action, tally) in story.strand.changes {
      note(action, .action, Span(first: tally.firstSeen, last: tally.lastSeen))
    }
    for address in story.addresses {
      guard let tally = story.strand.addresses[address] else { continue }
      note(
        Sighting(address: address, span: Span(first: tally.firstSeen, last: tally.lastSeen)), of: story.id)
    }
  }
}
