public import RecordScan

/// Ids of events that were met, to be looked up many at a time.
///
/// An ``EventIDSet`` of millions lies in no cache. In the order of a sorted log it is gone through from its beginning to
/// its end, which costs a fifth of looking ids up as they come.
public struct EventIDLog: Sendable {
  /// How many ids are worth looking up at once.
  private static let lot = 1 << 15

  /// What the set knows the events by.
  private(set) var keys: [UInt64] = []

  /// A log without ids.
  public init() {}

  /// Whether there are as many as should be looked up at once.
  public var isFull: Bool { keys.count >= Self.lot }

  /// Notes the events that a scanner found in its last step, and gives their number.
  public mutating func append(_ scanner: borrowing RecordScanner) -> Int {
    let count = keys.count
    scanner.forEachIdentity { keys.append(EventIDSet.key($0)) }
    return keys.count - count
  }

  /// Brings the ids into the order of the places that a set has for them, but for neighbors.
  public mutating func sort() {
    // The first byte says in what part of a table a key lies.
    var ends = [Int](repeating: 0, count: 256)
    for key in keys { ends[Int(key >> 56)] += 1 }
    var sum = 0
    for index in ends.indices {
      sum += ends[index]
      ends[index] = sum - ends[index]
    }
    var sorted = keys
    for key in keys {
      sorted[ends[Int(key >> 56)]] = key
      ends[Int(key >> 56)] += 1
    }
    keys = sorted
  }

  /// Forgets all of them.
  mutating func removeAll() { keys.removeAll(keepingCapacity: true) }
}
