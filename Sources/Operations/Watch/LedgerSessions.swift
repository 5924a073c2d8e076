public import Detection
internal import Identity

/// The root sessions of a ledger, read on from where reading stopped the last time.
public struct LedgerSessions: Sendable {
  private static let page = 1000

  private let ledger: Ledger
  private var last: Int64 = 0
  private var intents: [Int64: RecordedSessions.Entry] = [:]
  /// Everything that was read so far.
  public private(set) var sessions = RecordedSessions()

  /// Reads a ledger, which others may write to at the same time.
  public init(_ ledger: Ledger) { self.ledger = ledger }

  /// Reads what is new, and gives the sessions that are new or others by it.
  ///
  /// - Throws: ``LedgerError``.
  @discardableResult
  public mutating func read() throws(LedgerError) -> [RecordedSessions.Entry] {
    var changes: [RecordedSessions.Entry] = []
    while true {
      let entries = try ledger.entries(
        LedgerQuery(after: last, kinds: [.intent, .outcome], limit: Self.page))
      for entry in entries {
        guard let session = session(entry) else { continue }
        sessions.add(session)
        changes.append(session)
      }
      last = entries.last?.sequence ?? last
      guard entries.count == Self.page else { return changes }
    }
  }

  /// The session that an entry begins or ends; nil for other entries.
  private mutating func session(_ entry: LedgerEntry) -> RecordedSessions.Entry? {
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
