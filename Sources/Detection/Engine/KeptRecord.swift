internal import CloudTrail
internal import Identity

/// A record as a strand keeps it: its bytes, and what decides whether it stays.
///
/// Taken apart again when somebody looks: a parsed record takes several times its bytes.
struct KeptRecord: Sendable {
  let id: String
  let time: Timestamp
  let name: String
  let weight: Weight
  /// The operation and how it failed: what records are rare or frequent by.
  let trait: UInt64
  /// How many kept records with the same trait are earlier.
  var place = 0
  let raw: [UInt8]

  /// How much a record tells of a session.
  enum Weight: UInt8 {
    case reading
    /// Something was changed, or was refused.
    case change
    /// A detection reads it.
    case evidence
  }

  init(_ event: TrailEvent) {
    id = event.id
    time = event.time
    name = event.name
    weight = event.weight
    trait = event.trait
    raw = event.raw
  }

  /// The record, taken apart.
  var event: TrailEvent? { try? TrailEvent(record: raw) }

  /// The bytes of memory it takes, roughly.
  var cost: Int { raw.count + 256 }

  /// A total order: reading last, then the first of each trait, the second of each and so on, so that one call made
  /// a thousand times hides nothing; among those evidence first, and the earlier first.
  static func isMoreTelling(_ left: KeptRecord, _ right: KeptRecord) -> Bool {
    if (left.weight == .reading) != (right.weight == .reading) { return right.weight == .reading }
    if left.place != right.place { return left.place < right.place }
    if left.weight != right.weight { return left.weight.rawValue > right.weight.rawValue }
    return isEarlier(left, right)
  }

  /// The order of time.
  static func isEarlier(_ left: KeptRecord, _ right: KeptRecord) -> Bool {
    left.time != right.time ? left.time < right.time : left.id < right.id
  }
}

extension TrailEvent {
  fileprivate var weight: KeptRecord.Weight {
    if DetectionCatalogue.recordNames.contains(name) || isDeadCredential || isRefusedByOrganization {
      return .evidence
    }
    return isReadOnly && !isFailure ? .reading : .change
  }

  /// FNV-1a, 64 bits, of what is compared: source, name, error, and who refused.
  fileprivate var trait: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for part in [source, name, errorCode ?? (isFailure ? "failure" : "")] {
      for byte in part.utf8 { mix(byte) }
      mix(0xff)
    }
    mix(isRefusedByOrganization ? 1 : 0)
    mix(weight.rawValue)
    return hash
  }
}
