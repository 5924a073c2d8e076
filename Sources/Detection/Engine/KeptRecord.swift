internal import CloudTrail
internal import Identity

/// A record as a strand keeps it: its bytes, and what decides whether it stays.
///
/// Taken apart again when somebody looks: a parsed record takes several times its bytes.
struct KeptRecord: Sendable {
  let id: String
  let time: Timestamp
  let name: String
  let weight: Int
  let raw: [UInt8]

  init(_ event: TrailEvent) {
    id = event.id
    time = event.time
    name = event.name
    weight = event.weight
    raw = event.raw
  }

  /// The record, taken apart.
  var event: TrailEvent? { try? TrailEvent(record: raw) }

  /// The bytes of memory it takes, roughly.
  var cost: Int { raw.count + 240 }

  /// A total order: what changes credentials, what changes anything or fails, what reads; the earlier first.
  static func isMoreTelling(_ left: KeptRecord, _ right: KeptRecord) -> Bool {
    if left.weight != right.weight { return left.weight > right.weight }
    return isEarlier(left, right)
  }

  /// The order of time.
  static func isEarlier(_ left: KeptRecord, _ right: KeptRecord) -> Bool {
    left.time != right.time ? left.time < right.time : left.id < right.id
  }
}

extension TrailEvent {
  /// How much a record tells of a session.
  fileprivate var weight: Int {
    if RootActivity.eventNames.contains(name) { return 2 }
    return isReadOnly && !isFailure ? 0 : 1
  }
}
