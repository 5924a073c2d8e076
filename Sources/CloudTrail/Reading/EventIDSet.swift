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
    var isNew: [Bool] = []
    insert([identity], into: &isNew)
    return isNew == [true]
  }

  /// Remembers events in their order, and says of each whether it was new.
  public mutating func insert(_ identities: [RecordIdentity], into isNew: inout [Bool]) {
    keys.removeAll(keepingCapacity: true)
    for identity in identities { keys.append(Self.key(identity)) }
    isNew.removeAll(keepingCapacity: true)
    var start = 0
    while start < keys.count {
      // A generation ends with the event that fills it.
      let end = min(keys.count, start + capacity - young.count)
      young.insert(keys, start..<end, old, &isNew)
      start = end
      endGeneration()
    }
  }

  /// Remembers events whose order does not matter, and gives how many of them were known.
  public mutating func take(_ ids: SortedEventIDs) -> Int {
    let known = ids.keys.count - young.insert(ids.keys, old)
    endGeneration()
    return known
  }

  /// Whether no event is remembered.
  var isEmpty: Bool { young.count == 0 && old.count == 0 }

  /// Begins another generation where this one is full.
  private mutating func endGeneration() {
    guard young.count >= capacity else { return }
    if old.count > 0 { hasForgotten = true }
    swap(&old, &young)
    young.removeAll()
  }

  static func key(_ identity: RecordIdentity) -> UInt64 {
    // Versions and variants of UUIDs are fixed bits, and others count up: each half is mixed before they meet.
    max(mixed(mixed(identity.high) &+ identity.low), 1)
  }

  /// Spreads every bit over all others.
  ///
  /// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", the finalizer of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// Open addressing, in the order of the keys' first bits; zero marks an empty slot.
  private struct Generation: Sendable {
    private var slots: [UInt64] = []
    /// How many of a key's bits are not part of its place.
    private var shift: UInt64 = 64
    private(set) var count = 0

    /// What `touch` read, so that it is not left out.
    private var touched: UInt64 = 0

    /// Takes those keys that neither this generation nor another has, and says of each whether it was one.
    mutating func insert(
      _ keys: [UInt64], _ range: Range<Int>, _ other: Generation, _ isNew: inout [Bool]
    ) {
      let keys = keys.span.extracting(range)
      reserve(keys.count)
      // A table of millions lies in no cache: all slots are asked for before the first is waited for.
      touched = touch(keys)
      if other.count > 0 { touched &+= other.touch(keys) }
      let mask = slots.count - 1
      let shift = shift
      var table = slots.mutableSpan
      var added = 0
      for index in keys.indices {
        let key = keys[index]
        if other.count > 0, other.has(key) {
          isNew.append(false)
          continue
        }
        var place = Int(truncatingIfNeeded: key &>> shift)
        while table[place] != 0, table[place] != key { place = (place + 1) & mask }
        isNew.append(table[place] == 0)
        added += table[place] == 0 ? 1 : 0
        table[place] = key
      }
      count += added
    }

    /// Takes those keys that neither this generation nor another has, and gives their number.
    mutating func insert(_ keys: [UInt64], _ other: Generation) -> Int {
      reserve(keys.count)
      let shift = shift
      var table = slots.mutableSpan
      let mask = table.count - 1
      var added = 0
      for key in keys {
        if other.count > 0, other.has(key) { continue }
        var place = Int(truncatingIfNeeded: key &>> shift)
        while table[place] != 0, table[place] != key { place = (place + 1) & mask }
        added += table[place] == 0 ? 1 : 0
        table[place] = key
      }
      count += added
      return added
    }

    mutating func removeAll() {
      for index in slots.indices { slots[index] = 0 }
      count = 0
    }

    /// Brings the slots of keys into the cache.
    private func touch(_ keys: Span<UInt64>) -> UInt64 {
      let slots = slots.span
      var sum: UInt64 = 0
      for index in keys.indices { sum &+= slots[Int(truncatingIfNeeded: keys[index] &>> shift)] }
      return sum
    }

    /// Whether a key is here.
    private func has(_ key: UInt64) -> Bool {
      let slots = slots.span
      var place = Int(truncatingIfNeeded: key &>> shift)
      while slots[place] != 0, slots[place] != key { place = (place + 1) & (slots.count - 1) }
      return slots[place] == key
    }

    /// Makes room for so many more keys: a third of the slots stays empty.
    private mutating func reserve(_ more: Int) {
      guard (count + more) * 3 > slots.count * 2 else { return }
      var size = max(slots.count, 1024)
      // Twice as many would often be copied, and four times as many are more than are ever needed.
      while (count + more) * 3 > size * 2 { size *= size < 1 << 18 ? 4 : 2 }
      let keys = slots
      slots = [UInt64](repeating: 0, count: size)
      shift = UInt64(64 - size.trailingZeroBitCount)
      let shift = shift
      var table = slots.mutableSpan
      for key in keys where key != 0 {
        var place = Int(truncatingIfNeeded: key &>> shift)
        while table[place] != 0 { place = (place + 1) & (size - 1) }
        table[place] = key
      }
    }
  }
}
