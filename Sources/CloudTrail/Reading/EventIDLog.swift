public import RecordScan

/// Ids of events that were met, to be looked up many at a time.
public struct EventIDLog: Sendable {
  /// How many ids are worth looking up at once.
  private static let lot = 1 << 15

  /// What events are known by.
  private var keys: [UInt64] = []

  /// A log without ids.
  public init() {}

  /// Whether there are as many as should be looked up at once.
  public var isFull: Bool { keys.count >= Self.lot }

  /// Notes the events that a scanner found in its last step, and gives their number.
  public mutating func append(_ scanner: borrowing RecordScanner) -> Int {
    // What is never used of it costs nothing, and what is used is not copied.
    if keys.isEmpty { keys.reserveCapacity(Self.lot + scanner.itemCount) }
    let count = keys.count
    scanner.forEachIdentity { keys.append(EventIDSet.key($0)) }
    return keys.count - count
  }

  /// Takes all ids out of the log, in the order of their first bytes.
  public mutating func takeAll() -> SortedEventIDs {
    let sorted = SortedEventIDs(keys)
    keys.removeAll(keepingCapacity: true)
    return sorted
  }
}
