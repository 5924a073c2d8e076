public import CloudTrail
public import Identity
internal import RecordScan

/// Makes sessions and incidents of records that are fed in any order, any number of times.
///
/// What it gives depends on which records were fed, never on their order or number, so that archives can be read
/// in parallel and live streams can be late. Memory is bounded: see ``DetectionOptions/memory``.
public struct DetectionEngine: Sendable {
  /// Where lines are drawn.
  public let options: DetectionOptions
  /// Where addresses are, if anybody knows.
  public let directory: (any AddressDirectory)?
  /// The root sessions that were written down; nil where there is no ledger to compare with.
  public var recorded: RecordedSessions? {
    didSet { looks?.isStale = true }
  }
  /// What was seen before, by account, and what is seen now as of the last report.
  public internal(set) var history: [String: AccountHistory]
  /// What was seen before and is over: records that come late change nothing in it.
  var settled: [String: AccountHistory]

  /// The user's own rules.
  public let rules: UserRules

  var accounts: [String: AccountActivity] = [:]
  var sprays = SprayIndex()
  /// What a watch knows of looks before; nil where nobody asked for ``changes(at:all:)`` yet.
  var looks: EngineLooks?
  /// The place in ``StrandDetail/levels``.
  var level = 0
  /// The bytes of memory that activity takes, roughly.
  var cost = 0
  var dropped = DroppedActivity()
  private var seen: EventIDSet
  var recordsByRoot = 0
  var relevantRecords = 0
  var duplicates = 0
  private(set) var earliest: Timestamp?
  /// What is older was let go of, so that nothing says whether a record showed it.
  var forgotten: Timestamp?
  private var latest: Timestamp?

  /// An engine that knows nothing but this.
  public init(
    _ options: DetectionOptions = DetectionOptions(), history: [String: AccountHistory] = [:],
    directory: (any AddressDirectory)? = nil, recorded: RecordedSessions? = nil,
    rules: UserRules = UserRules()
  ) {
    self.options = options
    self.history = history
    settled = history
    self.directory = directory
    self.recorded = recorded
    self.rules = rules
    seen = EventIDSet(capacity: options.rememberedIDs)
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
    guard seen.insert(Self.identity(of: event)) else {
      duplicates += 1
      return false
    }
    if RootActivity.isRoot(event) { recordsByRoot += 1 }
    let bucket = StrandDetail.levels[level].bucket
    if let role {
      if role == .failedSignIn {
        for account in sprays.note(event) {
          looks?.sprays.insert(EngineLooks.Spray(account: account, time: event.time))
        }
      }
      if role == .signIn { sprays.noteSignIn(event) }
      add(event, to: StrandKey(event, role, bucket: bucket))
    }
    for match in matches {
      add(event, to: StrandKey(event, rule: rules.rules[match].name, bucket: bucket))
    }
    // Failed sign-ins of others only tell what root's were part of.
    guard role != .failedUserSignIn || !matches.isEmpty else { return false }
    relevantRecords += 1
    return true
  }

  /// AWS's ids, which are UUIDs, stand for one event each; shorter ones, as in samples, may be all the same.
  private static func identity(of event: TrailEvent) -> RecordIdentity {
    RecordIdentity(event.id.utf8.count < 36 ? String(decoding: event.raw, as: UTF8.self) : event.id)
  }

  /// Takes a finding of GuardDuty in; of several states of one finding the latest counts.
  ///
  /// - Returns: Whether the finding concerns root.
  @discardableResult
  public mutating func add(_ finding: GuardDutyFinding) -> Bool {
    guard finding.isAboutRoot else { return false }
    noteCoverage(finding.firstSeen)
    noteCoverage(finding.lastSeen)
    looks?.findings[finding.account, default: []].insert(finding.id)
    change(finding.account) { $0.add(finding) }
    return true
  }

  /// Whether a record concerns root, or one of the user's rules.
  public func concerns(_ event: TrailEvent) -> Bool {
    ActivityRole(event) != nil || (!rules.isEmpty && !rules.matches(event).isEmpty)
  }

  private mutating func add(_ event: TrailEvent, to key: StrandKey) {
    guard key.moment >= dropped.before else {
      dropped.records += 1
      return
    }
    looks?.strands.insert(key)
    let detail = StrandDetail.levels[level]
    change(key.account) { $0.add(event, to: key, detail) }
    if cost > options.memory { shrink() }
  }

  private mutating func change(_ account: String, _ body: (inout AccountActivity) -> Void) {
    let before = accounts[account]?.cost ?? 0
    body(&accounts[account, default: AccountActivity(account: account)])
    cost += (accounts[account]?.cost ?? 0) - before
  }

  /// Says that records of a time were looked at, also where none concerned root: history begins there.
  public mutating func noteCoverage(_ time: Timestamp) {
    earliest = earliest.map { min($0, time) } ?? time
    latest = latest.map { max($0, time) } ?? time
  }

  /// What there is to tell.
  ///
  /// - Parameters:
  ///   - now: Until when records were looked for; the latest time seen where nothing else is given.
  ///   - arrival: Until when records could arrive, where that is later, as of archives: what is not there then is
  ///     not on its way.
  public mutating func report(at now: Timestamp? = nil, arrivedBy arrival: Timestamp? = nil)
    -> DetectionReport
  {
    let now = now ?? latest ?? Timestamp(seconds: 0)
    let arrival = arrival.map { max($0, now) } ?? now
    var report = DetectionReport(
      incidents: [], sessions: [], recordsByRoot: recordsByRoot, relevantRecords: relevantRecords,
      duplicates: duplicates)
    report.droppedRecords = dropped.records
    report.droppedBefore = dropped.records > 0 ? Timestamp(seconds: dropped.before) : nil
    report.isCoarse = level > 0
    report.mayMissDuplicates = seen.hasForgotten
    for account in Set(accounts.keys).union(recorded?.targets ?? []).sorted() {
      examine(account, at: now, arrivedBy: arrival, into: &report)
    }
    if looks == nil {
      for account in history.keys { history[account]?.bound() }
    }
    report.incidents.sort { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) }
    report.sessions.sort { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) }
    return report
  }

  mutating func examine(
    _ account: String, at now: Timestamp, arrivedBy arrival: Timestamp? = nil,
    into report: inout DetectionReport
  ) {
    let activity = accounts[account] ?? AccountActivity(account: account)
    var stories = Weaver.stories(of: activity, recorded: recorded)
    if !stories.isEmpty { history[account] = noted(stories, of: account) }
    stories += unseen(in: account, stories, at: now)
    let context = context(of: activity, stories, at: arrival ?? now)
    for story in stories {
      if story.kind.isRootSession || story.kind == .service { report.sessions.append(story.session) }
      if let incident = Self.incident(of: story, context) { report.incidents.append(incident) }
    }
  }

  /// What is to be told of a story; nil where that is nothing.
  static func incident(of story: Story, _ context: StoryContext) -> Incident? {
    var story = story
    story.open()
    let findings =
      DetectionCatalogue.all.flatMap { $0.examine(story, context) } + UserRuleMatch.examine(story, context)
    return IncidentWriter(story: story, context: context).incident(findings)
  }

  /// What detections may know of stories that are all that activity of an account belongs to.
  func context(of activity: AccountActivity, _ stories: [Story], at now: Timestamp) -> StoryContext {
    // Each piece of time by itself: of a night of guessing no strand keeps both the first and the last.
    func failures(_ kind: StrandKey.Kind) -> [TrailEvent] {
      StoryContext.events(of: activity.strands(kind).map(\.strand), named: "ConsoleLogin")
    }
    return StoryContext(
      options: options, history: history[activity.account] ?? AccountHistory(),
      failedSignIns: failures(.failedSignIn), failedUserSignIns: failures(.failedUserSignIn),
      keyChanges: StoryContext.events(
        of: stories.map(\.strand), named: "DeleteAccessKey", "UpdateAccessKey"),
      sprays: sprays, directory: directory, recorded: recorded, rules: rules, now: now)
  }

  /// What was seen before of an account, with what some stories show.
  func noted(_ stories: [Story], of account: String) -> AccountHistory {
    var known = settled[account] ?? AccountHistory()
    if let earliest { known.noteCoverage(from: earliest) }
    for note in stories.flatMap({ $0.notes(directory) }) { known.note(note) }
    return known
  }

  private func unseen(in account: String, _ stories: [Story], at now: Timestamp) -> [Story] {
    guard let recorded else { return [] }
    let shown = Set(stories.compactMap { $0.entry(in: recorded)?.id })
    return unseen(in: account, at: now) { shown.contains($0) }
  }

  /// Stories of ledger entries that no record shows although an hour has passed.
  func unseen(in account: String, at now: Timestamp, isShown: (String) -> Bool) -> [Story] {
    guard let recorded, let earliest = earliest.map({ max($0, forgotten ?? $0) }) else { return [] }
    return recorded.entries(of: account).filter { entry in
      !entry.isRefused && !isShown(entry.id) && entry.time >= earliest
        && now - entry.time > RecordedSessions.delivery
    }.map { entry in
      Story(
        kind: .unseenSession, account: account, anchor: entry.id, strand: Strand(at: entry.time),
        origin: "session \(entry.id) of \(entry.time.iso8601) for \(entry.task) (\(entry.purpose))",
        ledgerEntry: entry.id)
    }
  }
}
