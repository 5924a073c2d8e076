/// A hash table from an owner and some bytes to a number, searched without making an array of the bytes.
struct ByteTable: Sendable {
  private struct Entry {
    var owner: Int32
    var length: Int32
    var offset: Int32
    var value: Int32
  }

  private var slots: [Int32] = [-1]
  private var entries: [Entry] = []
  private var pool: [UInt8] = []
  private let foldsCase: Bool

  /// A table; with `foldsCase` ASCII letters are looked up in lower case.
  init(foldsCase: Bool = false) { self.foldsCase = foldsCase }

  /// The number of an owner's key; -1 where there is none.
  @inline(__always)
  func find(_ owner: Int32, _ key: Span<UInt8>) -> Int32 {
    let mask = slots.count &- 1
    var slot = hash(owner, key) & mask
    while true {
      let index = slots[slot]
      if index < 0 { return -1 }
      let entry = entries[Int(index)]
      if entry.owner == owner, Int(entry.length) == key.count, holds(entry, key) { return entry.value }
      slot = (slot &+ 1) & mask
    }
  }

  /// Adds a key, or answers the number it already has.
  mutating func insert(_ owner: Int32, _ key: [UInt8], value: Int32) -> Int32 {
    let found = find(owner, key.span)
    if found >= 0 { return found }
    if (entries.count + 1) * 2 > slots.count { grow() }
    entries.append(
      Entry(owner: owner, length: Int32(key.count), offset: Int32(pool.count), value: value))
    pool.append(contentsOf: key)
    place(Int32(entries.count - 1), hash(owner, key.span))
    return value
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: max(16, slots.count * 4))
    for index in entries.indices {
      let entry = entries[index]
      let key = Array(pool[Int(entry.offset)..<Int(entry.offset + entry.length)])
      place(Int32(index), hash(entry.owner, key.span))
    }
  }

  private mutating func place(_ index: Int32, _ hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  @inline(__always)
  private func holds(_ entry: Entry, _ key: Span<UInt8>) -> Bool {
    let known = pool.span.extracting(Int(entry.offset)..<Int(entry.offset &+ entry.length))
    if !foldsCase {
      var place = 0
      while place &+ 8 <= key.count {
        if known.eight(at: place) != key.eight(at: place) { return false }
        place &+= 8
      }
      return known.lastEight == key.lastEight
    }
    for index in key.indices where known[index] != folded(key[index]) { return false }
    return true
  }

  @inline(__always)
  private func hash(_ owner: Int32, _ key: Span<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: owner) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(key.count)
    let start = key.count > 40 ? key.count &- 32 : 0
    if !foldsCase {
      if start > 0 { hash = Self.mixed(hash, key.eight(at: 0)) }
      var place = start
      while place &+ 8 < key.count {
        hash = Self.mixed(hash, key.eight(at: place))
        place &+= 8
      }
      return Int(truncatingIfNeeded: Self.mixed(hash, key.lastEight))
    }
    if start > 0 {
      for index in 0..<8 { hash = (hash ^ UInt64(folded(key[index]))) &* 0x100_0000_01B3 }
    }
    for index in start..<key.count { hash = (hash ^ UInt64(folded(key[index]))) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 32
  }

  @inline(__always)
  private func folded(_ byte: UInt8) -> UInt8 {
    foldsCase && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
