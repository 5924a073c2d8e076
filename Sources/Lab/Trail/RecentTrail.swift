import CloudTrail
import Identity
import Synchronization

/// The event history of a lab in memory: the newest calls, each written as a record when somebody reads it.
final class RecentTrail: TrailStore {
  private let calls: Mutex<RecentCalls>

  /// How many calls are kept at the least: the newest.
  static let limit = 200_000

  init(limit: Int = RecentTrail.limit) { calls = Mutex(RecentCalls(limit: limit)) }

  func append(_ call: RecordedCall) { calls.withLock { $0.append(call) } }

  func events(
    account: AccountID, region: String, named name: String?, from start: Timestamp, before place: EventPlace,
    limit: Int
  ) -> [StoredEvent] {
    let found = calls.withLock {
      $0.newestFirst(from: start.milliseconds, before: place, limit: limit) {
        $0.account == account && $0.region == region && $0.name == name ?? $0.name
      }
    }
    return found.map { StoredEvent(place: $0.place, body: $0.call.record.json) }
  }

  func records(after number: Int, limit: Int) -> [NumberedRecord] {
    let found = calls.withLock { $0.calls(after: number, limit: limit) }
    return found.map { numbered in
      NumberedRecord(
        number: Int(numbered.place.number), account: numbered.call.account.rawValue,
        region: numbered.call.region, time: numbered.call.time, body: numbered.call.record.json)
    }
  }
}
