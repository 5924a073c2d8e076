public import Detection
internal import Identity

/// The root sessions of a ledger, read on from where reading stopped the last time.
public struct LedgerSessions: Sendable {
  private static let page = 1000

  private let ledger: Ledger
  private var last: Int64 = 0
  private var intents: [Int64: RecordedSessions.Entry] = [:]
  private var sessions = RecordedSessions()

  /// Reads a ledger, which others may write to at the same time.
  public init(_ ledger: Ledger) { self.ledger = ledger }

  /// Everything that is in the ledger now.
  ///
  /// - Throws: ``LedgerError``.
  public mutating func read() throws(LedgerError) -> RecordedSessions {
    while true {
      let entries = try ledger.entries(
        LedgerQuery(after: last, kinds: [.intent, .outcome], limit: Self.page))
      for entry in entries { note(entry) }
      last = entries.last?.sequence ?? last
      guard entries.count == Self.page else { return sessions }
    }
  }

  private mutating func note(_ entry: LedgerEntry) {
    let event = entry.event
    switch event.kind {
    case .intent:
      guard let account = event.account, let task = event.task else { return }
      let session = RecordedSessions.Entry(
        id: String(entry.sequence), time: entry.time, target: account.rawValue, task: task, accessKeyID: nil,
        purpose: [entry.context.command, entry.context.reason].compactMap { $0 }.joined(separator: ": "))
      intents[entry.sequence] = session
      sessions.add(session)
    case .outcome:
      guard let intent = event.intent, var session = intents.removeValue(forKey: intent) else { return }
      session.accessKeyID = event.accessKeyID
      session.isRefused = event.outcome != .succeeded && event.accessKeyID == nil
      sessions.add(session)
    default: return
    }
  }
}
