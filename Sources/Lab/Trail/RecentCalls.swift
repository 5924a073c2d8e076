import Identity

/// The newest calls by ascending time, and among those of one moment by number; the oldest go block by block.
struct RecentCalls: Sendable {
  /// A call and its place in the history.
  struct Numbered: Sendable {
    let place: EventPlace
    let call: RecordedCall
  }

  private var blocks: [[Numbered]] = []
  private var lastNumber: Int64 = 0
  private let limit: Int

  private static let blockSize = 1024

  /// Keeps at least so many calls, and at most two blocks more.
  init(limit: Int) { self.limit = limit }

  private var count: Int { max(0, blocks.count - 1) * Self.blockSize + (blocks.last?.count ?? 0) }

  private subscript(index: Int) -> Numbered {
    get { blocks[index / Self.blockSize][index % Self.blockSize] }
    set { blocks[index / Self.blockSize][index % Self.blockSize] = newValue }
  }

  /// Takes a call in under the next number.
  ///
  /// Calls that were served side by side may come in another order than their moments: a few places at the most.
  mutating func append(_ call: RecordedCall) {
    var call = call
    if let last = blocks.last?.last { call.share(last.call) }
    lastNumber += 1
    let numbered = Numbered(
      place: EventPlace(time: call.time.milliseconds, number: lastNumber), call: call)
    if (blocks.last?.count ?? Self.blockSize) == Self.blockSize {
      if count - Self.blockSize >= limit { blocks.removeFirst() }
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(Self.blockSize)
    }
    blocks[blocks.count - 1].append(numbered)
    var index = count - 1
    while index > 0, self[index - 1].place.time > numbered.place.time {
      self[index] = self[index - 1]
      index -= 1
    }
    if index < count - 1 { self[index] = numbered }
  }

  /// The calls from a moment on and before a place that are looked for, newest first.
  func newestFirst(
    from start: Int64, before place: EventPlace, limit: Int, where isLookedFor: (RecordedCall) -> Bool
  ) -> [Numbered] {
    var found: [Numbered] = []
    for block in blocks.reversed() {
      for numbered in block.reversed() {
        if numbered.place.time < start || found.count == limit { return found }
        let isBefore =
          numbered.place.time < place.time
          || numbered.place.time == place.time && numbered.place.number < place.number
        if isBefore, isLookedFor(numbered.call) { found.append(numbered) }
      }
    }
    return found
  }

  /// The calls behind a number, by ascending number.
  func calls(after number: Int, limit: Int) -> [Numbered] {
    let found = blocks.joined().filter { $0.place.number > number }
    return Array(found.sorted { $0.place.number < $1.place.number }.prefix(limit))
  }
}
