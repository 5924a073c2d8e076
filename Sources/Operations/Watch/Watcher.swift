internal import CloudTrail
public import Detection
public import Identity
internal import JSONTree

/// The engine at work: takes batches in, keeps them, and puts what is to be told into the sinks' queues.
///
/// A batch is evaluated and on the disk before the next one is asked for, so a slow disk slows the sources down.
public actor Watcher {
  /// What a watch has done so far.
  public struct Count: Sendable {
    /// Records read.
    public var records = 0
    /// Those that concern root.
    public var relevant = 0
    /// Notices made.
    public var notices = 0
    /// Texts that could not be read.
    public var problems = 0
    /// Sources that could not be read the one time that they should be.
    public var lostSources = 0
    /// Notices that sinks lost for want of room.
    public var dropped = 0
  }

  /// How the watch makes notices, and of what.
  public struct Configuration: Sendable {
    /// The least urgent incident that is told.
    public var least: Severity
    /// The sinks' names.
    public var sinks: [String]
    /// The words and the document of a notice.
    public var notice: @Sendable (Incident, Bool) -> WatchNotice
    /// The time.
    public var now: @Sendable () -> Timestamp

    /// Puts a configuration together.
    public init(
      least: Severity, sinks: [String], now: @escaping @Sendable () -> Timestamp,
      notice: @escaping @Sendable (Incident, Bool) -> WatchNotice
    ) {
      self.least = least
      self.sinks = sinks
      self.now = now
      self.notice = notice
    }
  }

  /// What was done so far.
  public private(set) var count = Count()

  private let state: WatchState
  private let configuration: Configuration
  private var engine: DetectionEngine
  private var ledger: LedgerSessions?
  private var forgotten: Timestamp?
  private var drops: [String: [Severity: Int]] = [:]
  /// What each incident was when it was noted last, so that most need no look at the disk.
  private var noted: [String: Int] = [:]
  /// How many are remembered; more than that are looked up again.
  private static let remembered = 100_000

  /// Goes on where the last watch with this state stopped.
  ///
  /// - Throws: `DatabaseError`, or an error of the ledger.
  public init(
    _ state: WatchState, _ configuration: Configuration, options: DetectionOptions, rules: UserRules,
    directory: (any AddressDirectory)?, ledger: Ledger?
  ) throws {
    self.state = state
    self.configuration = configuration
    self.ledger = ledger.map(LedgerSessions.init)
    engine = DetectionEngine(
      options, history: try state.history(), directory: directory, rules: rules)
    for content in try state.records() { _ = Item(content)?.add(to: &engine) }
    // What was told before is what these records made then.
    if var reader = self.ledger {
      engine.recorded = try reader.read()
      self.ledger = reader
    }
    _ = engine.changes(at: configuration.now())
  }

  /// Takes a batch in; when this returns it is on the disk.
  ///
  /// - Parameter bounded: The sinks that take nothing, for which notices are kept within the limit only.
  /// - Returns: How many notices it made.
  @discardableResult
  public func take(_ batch: WatchBatch, from source: String, bounded: Set<String> = []) throws -> Int {
    count.records += batch.contents.count + batch.passed
    var items: [String: Item] = [:]
    count.problems += batch.problems.count
    if batch.isLost { count.lostSources += 1 }
    for content in batch.contents {
      guard let item = Item(content) else {
        count.problems += 1
        continue
      }
      if item.concerns(engine) { items[item.kept.id] = item }
    }
    let known = items.isEmpty ? [] : try state.known(items.keys.sorted())
    var fresh: [WatchState.Kept] = []
    for item in items.values.sorted(by: { $0.kept.id < $1.kept.id })
    where !known.contains(item.kept.id) || item.isFinding {
      if item.add(to: &engine) { fresh.append(item.kept) }
    }
    count.relevant += fresh.count
    let reached = WatchState.Reached(source: source, place: batch.place, parts: batch.parts)
    return try evaluate(fresh, reached, bounded, all: false)
  }

  /// Looks at everything again: time alone makes a difference to sessions whose beginning never came.
  @discardableResult
  public func lookAgain(bounded: Set<String> = []) throws -> Int {
    try evaluate([], nil, bounded, all: true)
  }

  /// What sinks lost for want of room since the last call, by severity.
  public func takeDrops() -> [String: [Severity: Int]] {
    defer { drops = [:] }
    return drops
  }

  private func evaluate(
    _ fresh: [WatchState.Kept], _ reached: WatchState.Reached?, _ bounded: Set<String>, all: Bool
  ) throws -> Int {
    let now = configuration.now()
    if all || !fresh.isEmpty, var reader = ledger {
      engine.recorded = try reader.read()
      ledger = reader
    }
    let changes = engine.changes(at: now, all: all).map { (incident: $0, content: $0.notedContent) }
      .filter { noted[$0.incident.id] != $0.content || !$0.incident.replaces.isEmpty }
    let telling = WatchState.Telling(
      sinks: configuration.sinks, bounded: bounded, least: configuration.least, notice: configuration.notice)
    let committed = try state.commit(fresh, reached, changes.map(\.incident), telling)
    if noted.count > Self.remembered { noted.removeAll() }
    for change in changes { noted[change.incident.id] = change.content }
    count.notices += committed.notices
    for (sink, dropped) in committed.dropped {
      drops[sink, default: [:]].merge(dropped, uniquingKeysWith: +)
      count.dropped += dropped.values.reduce(0, +)
    }
    try forget(at: now)
    return committed.notices
  }

  /// Once an hour, lets go of what is over.
  private func forget(at now: Timestamp) throws {
    guard forgotten.map({ now - $0 >= .seconds(3600) }) ?? true else { return }
    forgotten = now
    try state.forget(at: now, engine.forget(before: now - WatchState.retention))
  }
}

extension Incident {
  /// A number that is another when anything of what a watch notes is.
  fileprivate var notedContent: Int {
    var hasher = Hasher()
    hasher.combine(severity)
    hasher.combine(lastSeen)
    for finding in findings { hasher.combine(finding.detection.id) }
    for record in records { hasher.combine(record.id) }
    return hasher.finalize()
  }
}

/// A record or finding that was read.
private enum Item {
  case event(TrailEvent)
  case finding(GuardDutyFinding)

  init?(_ content: TrailContent) {
    switch content {
    case .record(let raw):
      guard let event = try? TrailEvent(record: raw) else { return nil }
      self = .event(event)
    case .finding(let raw):
      guard let finding = try? GuardDutyFinding(raw) else { return nil }
      self = .finding(finding)
    }
  }

  var kept: WatchState.Kept {
    switch self {
    case .event(let event): WatchState.Kept(id: event.id, time: event.time, content: .record(event.raw))
    case .finding(let finding):
      WatchState.Kept(id: finding.id, time: finding.updatedAt, content: .finding(finding.raw))
    }
  }

  var isFinding: Bool {
    if case .finding = self { true } else { false }
  }

  func concerns(_ engine: DetectionEngine) -> Bool {
    switch self {
    case .event(let event): engine.concerns(event)
    case .finding(let finding): finding.isAboutRoot
    }
  }

  func add(to engine: inout DetectionEngine) -> Bool {
    switch self {
    case .event(let event): engine.add(event)
    case .finding(let finding): engine.add(finding)
    }
  }
}
