public import RecordScan

/// Counts how many events were met before, in bounded memory.
///
/// Of a few hundred thousand events, the ids are only kept until the end: then those with the same first byte are
/// compared, which needs no table but a small one. More of them go to an ``EventIDSet``.
public struct EventIDTally: Sendable {
  /// How many lots of ids are kept as they are.
  private static let mostLots = 16

  private var table: EventIDSet
  private var lots: [SortedEventIDs] = []

  /// Counts events; `capacity` is that of the set.
  public init(_ set: EventIDSet = EventIDSet()) { table = set }

  /// Whether some events were forgotten, so that a duplicate of one would not be noticed.
  public var hasForgotten: Bool { table.hasForgotten }

  /// Remembers an event; false where it was known, not counting those that wait to be looked up.
  public mutating func insert(_ identity: RecordIdentity) -> Bool { table.insert(identity) }

  /// Remembers events in their order, and says of each whether it was new, in the same sense.
  public mutating func insert(_ identities: [RecordIdentity], into isNew: inout [Bool]) {
    table.insert(identities, into: &isNew)
  }

  /// Remembers events that need no answer each, and gives how many events are found to be known.
  public mutating func take(_ ids: SortedEventIDs) -> Int {
    lots.append(ids)
    return lots.count < Self.mostLots ? 0 : lookUp()
  }

  /// Gives how many of those that still wait are known.
  public mutating func finish() -> Int {
    guard table.isEmpty else { return lookUp() }
    defer { lots = [] }
    return Self.duplicates(in: lots)
  }

  private mutating func lookUp() -> Int {
    defer { lots.removeAll() }
    return lots.reduce(0) { $0 + table.take($1) }
  }

  /// How many keys of lots are there more than once, each time but the first.
  private static func duplicates(in lots: [SortedEventIDs]) -> Int {
    var duplicates = 0
    var slotted: [UInt64] = []
    for part in 0..<SortedEventIDs.partCount {
      let count = lots.reduce(0) { $0 + $1.part(part).count }
      // Twice the room at least: zero marks an empty slot, and is no key.
      let size = max(count * 2, 2).nextPowerOfTwo
      if slotted.count < size { slotted = [UInt64](repeating: 0, count: size) }
      var slots = slotted.mutableSpan
      let mask = size - 1
      for slot in 0..<size { slots[slot] = 0 }
      for lot in lots {
        for key in lot.part(part) {
          // The first byte is the same in all of them.
          var place = Int(truncatingIfNeeded: key &>> 24) & mask
          while slots[place] != 0, slots[place] != key { place = (place + 1) & mask }
          duplicates += slots[place] == key ? 1 : 0
          slots[place] = key
        }
      }
    }
    return duplicates
  }
}

extension Int {
  /// The least power of two that is not less.
  fileprivate var nextPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
