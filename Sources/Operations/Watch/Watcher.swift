internal import CloudTrail
internal import Cryptography
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
    /// The words and the document by which a sink learns what it lost; nil where it is told of nothing.
    public var loss: (@Sendable (WatchLoss) -> WatchNotice)?

    /// Puts a configuration together.
    public init(
      least: Severity, sinks: [String], now: @escaping @Sendable () -> Timestamp,
      loss: (@Sendable (WatchLoss) -> WatchNotice)? = nil,
      notice: @escaping @Sendable (Incident, Bool) -> WatchNotice
    ) {
      self.least = least
      self.sinks = sinks
      self.now = now
      self.loss = loss
      self.notice = notice
    }
  }

  /// What was done so far.
  public private(set) var count = Count()
  /// How many sessions of the ledger are held.
  var heldSessions: Int { ledger?.sessions.count ?? 0 }

  private let state: WatchState
  private let configuration: Configuration
  private var engine: DetectionEngine
  private var ledger: LedgerSessions?
  /// Opens the ledger where none was there when the watch began; nil while none is.
  private let findLedger: (@Sendable () throws -> Ledger?)?
  private var unreadable: Timestamp?
  /// How long a ledger that has appeared may be impossible to read.
  private static let patience = Duration.seconds(60)
  private var progress = WatchProgress()
  private var drops: [String: [Severity: Int]] = [:]
  private var isBegun = false
  /// How long sessions of the ledger are held: as long as a session may be that goes on, and a day more.
  ///
  /// Those around a record that comes later are read again.
  static let reach = WatchState.retention + WatchState.retention + .seconds(7200)
  /// The moments of records around which the ledger is to be read.
  private var uncovered: [Timestamp] = []

  /// Goes on where the last watch with this state stopped; `findLedger` is asked for a ledger again and again where
  /// there is none yet.
  ///
  /// - Throws: `DatabaseError`, or an error of the ledger.
  public init(
    _ state: WatchState, _ configuration: Configuration, options: DetectionOptions, rules: UserRules,
    directory: (any AddressDirectory)?, ledger: Ledger?,
    findLedger: (@Sendable () throws -> Ledger?)? = nil
  ) throws {
    self.state = state
    self.configuration = configuration
    self.ledger = ledger.map { LedgerSessions($0, from: configuration.now() - Self.reach) }
    self.findLedger = findLedger
    engine = DetectionEngine(
      options, history: try state.history(), directory: directory, rules: rules)
    // In the order of time: the last one says how far the last watch had come.
    var latest: Timestamp?
    for content in try state.records() {
      guard let item = Item(content) else { continue }
      _ = item.add(to: &engine)
      latest = item.kept.time
      uncovered.append(item.kept.time)
    }
    progress.note([latest].compactMap { $0 }, at: configuration.now())
  }

  /// Tells what the records of before and the time that has passed since then make, once before anything is taken.
  private func begin(_ bounded: Set<String>) throws -> Int {
    guard !isBegun else { return 0 }
    isBegun = true
    return try evaluate([], nil, bounded, all: true)
  }

  /// Takes a batch in; when this returns it is on the disk.
  ///
  /// - Parameter bounded: The sinks that take nothing, for which notices are kept within the limit only.
  /// - Returns: How many notices it made.
  @discardableResult
  public func take(_ batch: WatchBatch, from source: String, bounded: Set<String> = []) throws -> Int {
    let begun = try begin(bounded)
    count.records += batch.contents.count + batch.passed
    var items: [String: Item] = [:]
    count.problems += batch.problems.count
    if batch.isLost { count.lostSources += 1 }
    for content in batch.contents {
      guard let item = Item(content) else {
        count.problems += 1
        continue
      }
      guard item.concerns(engine) else { continue }
      // Of several states of a finding the latest counts.
      let kept = item.kept
      if let other = items[kept.id], other.kept.time > kept.time { continue }
      items[kept.id] = item
    }
    let known = items.isEmpty ? [] : try state.known(items.keys.sorted())
    var fresh: [WatchState.Kept] = []
    for item in items.values.sorted(by: { $0.kept.id < $1.kept.id })
    where !known.contains(item.kept.id) || item.isFinding {
      if item.add(to: &engine) { fresh.append(item.kept) }
    }
    progress.note(fresh.map(\.time), at: configuration.now())
    uncovered += fresh.map(\.time)
    count.relevant += fresh.count
    let reached = WatchState.Reached(source: source, place: batch.place, parts: batch.parts)
    return try begun + evaluate(fresh, reached, bounded)
  }

  /// Looks at what is due: time alone makes a difference to sessions whose beginning never came, and so does the
  /// ledger.
  @discardableResult
  public func lookAgain(bounded: Set<String> = []) throws -> Int {
    try begin(bounded) + evaluate([], nil, bounded)
  }

  /// The notice of what a sink lost and was not told of; nil where that is nothing.
  func lossNotice(for sink: String) throws -> (loss: WatchLoss, notice: WatchNotice)? {
    guard let make = configuration.loss, let loss = try state.loss(of: sink) else { return nil }
    return (loss, make(loss))
  }

  /// Gives up a notice that a sink does not want.
  func setAside(_ number: Int64, _ severity: Severity, of sink: String) throws {
    try state.setAside(number, severity, of: sink)
    count.dropped += 1
  }

  /// What sinks lost for want of room since the last call, by severity.
  public func takeDrops() -> [String: [Severity: Int]] {
    defer { drops = [:] }
    return drops
  }

  private func evaluate(
    _ fresh: [WatchState.Kept], _ reached: WatchState.Reached?, _ bounded: Set<String>, all: Bool = false
  ) throws -> Int {
    let now = configuration.now()
    // Records that are not about root change nothing.
    let isLook = !fresh.isEmpty || reached == nil
    if isLook { try readLedger(at: now) }
    let telling = WatchState.Telling(
      sinks: configuration.sinks, bounded: bounded, least: configuration.least, notice: configuration.notice)
    let committed = try state.commit(fresh, reached, isLook ? engine.changes(at: now, all: all) : [], telling)
    count.notices += committed.notices
    for (sink, dropped) in committed.dropped {
      drops[sink, default: [:]].merge(dropped, uniquingKeysWith: +)
      count.dropped += dropped.values.reduce(0, +)
    }
    if let moment = progress.end(at: now, isMuch: engine.isMuch) {
      try state.forget(before: moment, at: now, engine.forget(before: moment))
      letGo(before: moment)
    }
    return committed.notices
  }

  /// Lets go of sessions of the ledger that nothing can have to do with any more: of what goes on, its last day is kept.
  private func letGo(before moment: Timestamp) {
    ledger?.forget(before: moment - (Self.reach - WatchState.retention))
    if let ledger, engine.recorded != nil { engine.reconcile(with: ledger.sessions, changes: []) }
  }

  /// Reads what is new in the ledger, also in one that is there only now, and what is old where a record is.
  private func readLedger(at now: Timestamp) throws {
    do {
      if ledger == nil, let found = try findLedger?() {
        ledger = LedgerSessions(found, from: now - Self.reach)
      }
    } catch {
      // One that is being made cannot be read yet.
      let since = unreadable ?? now
      unreadable = since
      guard now - since < Self.patience else { throw error }
      return
    }
    guard var reader = ledger else {
      uncovered = []
      return
    }
    var changes = try reader.read()
    changes += try reader.cover(uncovered)
    uncovered = []
    if engine.recorded == nil || !changes.isEmpty {
      engine.reconcile(with: reader.sessions, changes: changes)
    }
    ledger = reader
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
    case .event(let event):
      // AWS's ids are UUIDs and stand for one event each; shorter ones, as in samples, may be all the same.
      WatchState.Kept(
        id: event.id.utf8.count < 36
          ? "\(event.id) \(SHA256.hash(event.raw).hexadecimal.prefix(16))" : event.id,
        time: event.time, content: .record(event.raw))
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
