public import RecordScan

/// Remembers which events were seen, in bounded memory.
///
/// An event is remembered as 64 bits of its identity: two different ones are taken for the same once in 2⁶⁴ pairs.
/// Of the newest `capacity` events each is known; older ones are forgotten a generation at a time, of which there
/// are two.
public struct EventIDSet: Sendable {
  private var young = Generation()
  private var old = Generation()
  private var keys: [UInt64] = []
  private let capacity: Int
  /// Whether some events were forgotten, so that a duplicate of one would not be noticed.
  public private(set) var hasForgotten = false

  /// Remembers so many events at least, in 24 bytes for each.
  public init(capacity: Int = 2_790_000) {
    self.capacity = max(capacity, 1)
  }

  /// Remembers an event; false where it was known.
  public mutating func insert(_ identity: RecordIdentity) -> Bool {
    insert(key: Self.key(identity))
  }

  /// Remembers events in their order, and says of each whether it was new.
  ///
  /// A table of millions lies in no cache: all slots are asked for before the first is waited for.
  public mutating func insert(_ identities: [RecordIdentity], into isNew: inout [Bool]) {
    keys.removeAll(keepingCapacity: true)
    for identity in identities { keys.append(Self.key(identity)) }
    young.touch(keys)
    old.touch(keys)
    isNew.removeAll(keepingCapacity: true)
    for index in keys.indices { isNew.append(insert(key: keys[index])) }
  }

  private static func key(_ identity: RecordIdentity) -> UInt64 {
    // Versions and variants of UUIDs are fixed bits, and others count up: each half is mixed before they meet.
    max(mixed(mixed(identity.high) &+ identity.low), 1)
  }

  private mutating func insert(key: UInt64) -> Bool {
    if old.contains(key) { return false }
    guard young.insert(key) else { return false }
    if young.count >= capacity {
      if old.count > 0 { hasForgotten = true }
      swap(&old, &young)
      young.removeAll()
    }
    return true
  }

  /// Spreads every bit over all others.
  ///
  /// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", the finalizer of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// Open addressing; zero marks an empty slot.
  private struct Generation: Sendable {
    private var slots: [UInt64] = []
    private(set) var count = 0

    /// What `touch` read, so that it is not left out.
    private var touched: UInt64 = 0

    /// Brings the slots of keys into the cache.
    mutating func touch(_ keys: [UInt64]) {
      guard count > 0 else { return }
      let mask = slots.count - 1
      var sum: UInt64 = 0
      for key in keys { sum &+= slots[Int(truncatingIfNeeded: key) & mask] }
      touched = sum
    }

    func contains(_ key: UInt64) -> Bool {
      guard count > 0 else { return false }
      let mask = slots.count - 1
      var place = Int(truncatingIfNeeded: key) & mask
      while slots[place] != 0 {
        if slots[place] == key { return true }
        place = (place + 1) & mask
      }
      return false
    }

    mutating func insert(_ key: UInt64) -> Bool {
      if (count + 1) * 3 > slots.count * 2 { grow() }
      let mask = slots.count - 1
      var place = Int(truncatingIfNeeded: key) & mask
      while slots[place] != 0 {
        if slots[place] == key { return false }
        place = (place + 1) & mask
      }
      slots[place] = key
      count += 1
      return true
    }

    mutating func removeAll() {
      for index in slots.indices { slots[index] = 0 }
      count = 0
    }

    private mutating func grow() {
      let grown = [UInt64](repeating: 0, count: max(slots.count * 2, 4096))
      let keys = slots
      slots = grown
      let mask = slots.count - 1
      for key in keys where key != 0 {
        var place = Int(truncatingIfNeeded: key) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = key
      }
    }
  }
}
