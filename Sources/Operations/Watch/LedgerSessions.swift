public import Detection
public import Identity

/// The root sessions of a ledger, read on from where reading stopped the last time.
///
/// A watch holds those of the last days only: older ones are read again, an hour at a time, where a record of that
/// time comes late.
public struct LedgerSessions: Sendable {
  private static let page = 1000
  private static let hour: Int64 = 3600
  /// How long after an intent its outcome is looked for: a call takes minutes at the most.
  private static let answer = Duration.seconds(900)

  private let ledger: Ledger
  private var last: Int64 = 0
  private var isBegun = false
  /// Everything since then is held, but what was never read; nil where that is the whole ledger.
  private var floor: Timestamp?
  /// The hours before the floor that are held, in hours since the epoch.
  private var hours: Set<Int64> = []
  private var intents: [Int64: RecordedSessions.Entry] = [:]
  /// What is held.
  public private(set) var sessions = RecordedSessions()

  /// Reads a ledger, which others may write to at the same time; from a moment on, or all of it.
  public init(_ ledger: Ledger, from moment: Timestamp? = nil) {
    self.ledger = ledger
    floor = moment
  }

  /// Reads what is new, and gives the sessions that are new or others by it.
  ///
  /// - Throws: ``LedgerError``.
  @discardableResult
  public mutating func read() throws(LedgerError) -> [RecordedSessions.Entry] {
    guard !isBegun, let floor else { return try readOn(LedgerQuery()) }
    // What is appended meanwhile is read now or the next time.
    let head = try ledger.head().sequence
    if let first = try first() { sessions = RecordedSessions(since: first) }
    let changes = try readOn(LedgerQuery(from: floor))
    last = max(last, head)
    isBegun = true
    return changes
  }

  /// Reads the sessions around moments from which on not everything is held, and gives those that are held now.
  ///
  /// - Throws: ``LedgerError``.
  public mutating func cover(_ moments: some Sequence<Timestamp>) throws(LedgerError)
    -> [RecordedSessions.Entry]
  {
    guard let floor else { return [] }
    var wanted: Set<Int64> = []
    for moment in moments where moment < floor + .seconds(Self.hour) {
      let hour = moment.hour
      wanted.formUnion([hour - 1, hour, hour + 1])
    }
    var changes: [RecordedSessions.Entry] = []
    for hour in wanted.subtracting(hours).sorted() {
      let start = Timestamp(seconds: hour * Self.hour)
      guard start < floor else { continue }
      changes += try older(from: start, until: min(start + .seconds(Self.hour), floor))
      hours.insert(hour)
    }
    return changes
  }

  /// Lets go of sessions that were written down before a moment.
  public mutating func forget(before moment: Timestamp) {
    guard let floor else { return }
    hours = hours.filter { $0 >= moment.hour }
    intents = intents.filter { $0.value.time >= moment }
    sessions.forget(before: moment)
    self.floor = max(floor, moment)
  }

  private mutating func readOn(_ query: LedgerQuery) throws(LedgerError) -> [RecordedSessions.Entry] {
    var query = query
    query.kinds = [.intent, .outcome]
    query.limit = Self.page
    var changes: [RecordedSessions.Entry] = []
    while true {
      query.after = last
      let entries = try ledger.entries(query)
      for entry in entries {
        guard let session = Self.session(entry, &intents) else { continue }
        sessions.add(session)
        changes.append(session)
      }
      last = entries.last?.sequence ?? last
      guard entries.count == Self.page else { return changes }
    }
  }

  /// When the first session was written down.
  private func first() throws(LedgerError) -> Timestamp? {
    var query = LedgerQuery(kinds: [.intent], limit: 1)
    while let entry = try ledger.entries(query).first {
      var none: [Int64: RecordedSessions.Entry] = [:]
      if let session = Self.session(entry, &none) { return session.time }
      query.after = entry.sequence
    }
    return nil
  }

  /// The sessions of a time that is over, added to those that are held.
  private mutating func older(
    from start: Timestamp, until end: Timestamp
  ) throws(LedgerError) -> [RecordedSessions.Entry] {
    var query = LedgerQuery(
      kinds: [.intent, .outcome], from: start, until: end + Self.answer, limit: Self.page)
    var open: [Int64: RecordedSessions.Entry] = [:]
    var changes: [RecordedSessions.Entry] = []
    while true {
      let entries = try ledger.entries(query)
      for entry in entries where entry.event.kind == .outcome || entry.time < end {
        guard let session = Self.session(entry, &open) else { continue }
        sessions.add(session)
        changes.append(session)
      }
      guard entries.count == Self.page else { return changes }
      query.after = entries.last?.sequence
    }
  }

  /// The session that an entry begins or ends; nil for other entries.
  private static func session(
    _ entry: LedgerEntry, _ intents: inout [Int64: RecordedSessions.Entry]
  ) -> RecordedSessions.Entry? {
    let event = entry.event
    switch event.kind {
    case .intent:
      guard let account = event.account, let task = event.task else { return nil }
      let session = RecordedSessions.Entry(
        id: String(entry.sequence), time: entry.time, target: account.rawValue, task: task, accessKeyID: nil,
        purpose: [entry.context.command, entry.context.reason].compactMap { $0 }.joined(separator: ": "))
      intents[entry.sequence] = session
      return session
    case .outcome:
      guard let intent = event.intent, var session = intents.removeValue(forKey: intent) else { return nil }
      session.accessKeyID = event.accessKeyID
      session.isRefused = event.outcome != .succeeded && event.accessKeyID == nil
      return session
    default: return nil
    }
  }
}

extension Timestamp {
  /// The hour since the epoch.
  fileprivate var hour: Int64 {
    let hour = seconds / 3600
    return seconds % 3600 < 0 ? hour - 1 : hour
  }
}
