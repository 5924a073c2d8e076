internal import Dispatch
public import Identity

/// Appends to a ledger on behalf of one run, from any number of tasks at the same time.
///
/// What comes while a transaction is on its way to the disk goes into the next one together, so a thousand tasks do
/// not wait for a thousand transactions in a row. An entry is on the disk when its `append` returns, and is written
/// also where the task was cancelled.
public actor LedgerWriter {
  private struct Waiting {
    let events: [LedgerEvent]
    let time: Timestamp
    let continuation: CheckedContinuation<Result<[LedgerEntry], LedgerError>, Never>
  }

  /// The ledger.
  public nonisolated let ledger: Ledger
  /// Who, where and why.
  public nonisolated let context: LedgerContext
  private let now: @Sendable () -> Timestamp
  private let queue = DispatchQueue(label: "ledger")
  private var waiting: [Waiting] = []
  private var isWriting = false

  /// The most events of one transaction.
  private static let batch = 512

  /// Makes a writer; `now` tells the time of each entry.
  public init(_ ledger: Ledger, context: LedgerContext, now: @escaping @Sendable () -> Timestamp) {
    self.ledger = ledger
    self.context = context
    self.now = now
  }

  /// Appends an event.
  ///
  /// - Throws: ``LedgerError``; then the event is not in the ledger.
  @discardableResult
  public func append(_ event: LedgerEvent) async throws(LedgerError) -> LedgerEntry {
    guard let entry = try await append([event]).first else {
      throw LedgerError(.unusable, "ledger `\(ledger.path)` gave no entry back")
    }
    return entry
  }

  /// Appends events, one right behind the other.
  ///
  /// - Throws: ``LedgerError``; then none of the events is in the ledger.
  @discardableResult
  public func append(_ events: [LedgerEvent]) async throws(LedgerError) -> [LedgerEntry] {
    // What breaks a limit must not take the entries of others down with it.
    for event in events {
      if let problem = LedgerLimits.problem(in: event, context) { throw LedgerError(.refusedEntry, problem) }
    }
    let time = now()
    return try await withCheckedContinuation { continuation in
      waiting.append(Waiting(events: events, time: time, continuation: continuation))
      write()
    }.get()
  }

  /// Hands what waits to the queue, unless a transaction is under way.
  private func write() {
    guard !isWriting, !waiting.isEmpty else { return }
    var count = 0
    let group = waiting.prefix { waiting in
      defer { count += waiting.events.count }
      return count == 0 || count + waiting.events.count <= Self.batch
    }
    waiting.removeFirst(group.count)
    isWriting = true
    let records = group.flatMap { waiting in waiting.events.map { ($0, context, waiting.time) } }
    queue.async { [ledger] in
      let result = Result { () throws(LedgerError) in try ledger.append(records) }
      Task { await self.finish(Array(group), result) }
    }
  }

  private func finish(_ group: [Waiting], _ result: Result<[LedgerEntry], LedgerError>) {
    isWriting = false
    write()
    var place = 0
    for waiting in group {
      let range = place..<place + waiting.events.count
      place = range.upperBound
      waiting.continuation.resume(returning: result.map { Array($0[range]) })
    }
  }
}
