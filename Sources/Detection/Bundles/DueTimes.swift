internal import Identity

/// What is to be looked at at some time though nothing comes: the next first (a binary heap).
struct DueTimes: Sendable {
  struct Entry: Sendable {
    let time: Timestamp
    let account: String
    /// The bundle; nil for the entries of the ledger.
    let bundle: Int?
  }

  private var heap: [Entry] = []

  mutating func add(_ entry: Entry) {
    heap.append(entry)
    var place = heap.count - 1
    while place > 0, heap[place].time < heap[(place - 1) / 2].time {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the next one whose time is over at a moment; nil where there is none.
  mutating func pop(before moment: Timestamp) -> Entry? {
    guard let first = heap.first, first.time < moment else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child].time < heap[least].time {
        least = child
      }
      if least == place { return first }
      heap.swapAt(place, least)
      place = least
    }
  }
}
