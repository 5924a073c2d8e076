/// What events are known by, in the order of the first bytes.
///
/// The first byte says in what part of a table a key lies: a table of millions, which is in no cache, is gone through
/// from its beginning to its end, which costs a fifth of looking ids up as they come.
public struct SortedEventIDs: Sendable {
  /// How many first bytes there are.
  static let partCount = 256

  let keys: [UInt64]
  /// Where the keys with each first byte end.
  private let ends: [Int]

  init(_ unsorted: [UInt64]) {
    var places = [Int](repeating: 0, count: Self.partCount)
    for key in unsorted { places[Self.part(key)] += 1 }
    var sum = 0
    for part in places.indices {
      sum += places[part]
      places[part] = sum - places[part]
    }
    // Every element is written, each in the place that is counted for it.
    keys = unsafe [UInt64](unsafeUninitializedCapacity: unsorted.count) { sorted, count in
      for key in unsorted {
        unsafe sorted[places[Self.part(key)]] = key
        places[Self.part(key)] += 1
      }
      count = unsorted.count
    }
    ends = places
  }

  /// The keys with one first byte.
  func part(_ number: Int) -> ArraySlice<UInt64> { keys[(number > 0 ? ends[number - 1] : 0)..<ends[number]] }

  private static func part(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key &>> 56) }
}
