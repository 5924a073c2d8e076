/// Finds values of all fields that stand in the same element of every array they share.
///
/// Fields are taken in the order of their paths, and a field's absence is judged by the elements chosen so far:
/// the service's own order, on which its answer depends. Dead ends are remembered by the elements that later
/// fields can still see, so that independent arrays do not multiply.
struct ArrayConsistency: Sendable {
  /// The values of one field, and where an array's elements begin among them.
  private struct Column: Sendable {
    var values: [EventValues.Value] = []
    var starts: [UInt64: Int] = [:]
    var ends: [Int32: Int] = [:]
  }

  private var columns: [Column] = []
  /// For every array the element chosen, or -1.
  private var chosen: [Int32] = []
  private var trail: [Int32] = []
  /// For every array the last field that stands in it.
  private var lastSlot: [Int32] = []
  private var deadEnds: Set<[Int32]> = []

  init() {}

  mutating func holds(
    _ slots: [RuleIndex.Slot], _ values: EventValues, _ event: Span<UInt8>
  ) -> Bool {
    chosen = Array(repeating: -1, count: Int(values.arrayCount))
    lastSlot = Array(repeating: -1, count: Int(values.arrayCount))
    trail.removeAll(keepingCapacity: true)
    deadEnds.removeAll(keepingCapacity: true)
    columns = slots.enumerated().map { column($0.element, at: Int32($0.offset), values) }
    return descend(0, slots, values, event)
  }

  private mutating func column(_ slot: RuleIndex.Slot, at number: Int32, _ values: EventValues) -> Column {
    var column = Column()
    var place = values.first[Int(slot.field)]
    while place >= 0 {
      let value = values.values[Int(place)]
      var membership = value.membership
      while membership >= 0 {
        let element = values.memberships[Int(membership)]
        lastSlot[Int(element.array)] = number
        let key = Self.key(element.array, element.index)
        if column.starts[key] == nil { column.starts[key] = column.values.count }
        column.ends[element.array] = column.values.count + 1
        membership = element.parent
      }
      column.values.append(value)
      place = value.next
    }
    return column
  }

  private mutating func descend(
    _ number: Int, _ slots: [RuleIndex.Slot], _ values: EventValues, _ event: Span<UInt8>
  ) -> Bool {
    guard number < slots.count else { return true }
    var state: [Int32] = [Int32(number)]
    for array in trail.sorted() where lastSlot[Int(array)] >= number {
      state.append(array)
      state.append(chosen[Int(array)])
    }
    if deadEnds.contains(state) { return false }
    var hasConsistent = false
    var place = 0
    while place < columns[number].values.count {
      let value = columns[number].values[place]
      let mark = trail.count
      if let conflict = choose(value.membership, values) {
        undo(to: mark)
        place = next(behind: place, conflict, columns[number])
        continue
      }
      hasConsistent = true
      if slots[number].tests.contains(where: { values.passes($0, value, event) }),
        descend(number + 1, slots, values, event)
      {
        return true
      }
      undo(to: mark)
      place += 1
    }
    if slots[number].allowsAbsence, !hasConsistent, descend(number + 1, slots, values, event) { return true }
    deadEnds.insert(state)
    return false
  }

  /// Chooses the elements a value stands in; answers the array that contradicts.
  private mutating func choose(_ membership: Int32, _ values: EventValues) -> Int32? {
    var place = membership
    while place >= 0 {
      let element = values.memberships[Int(place)]
      let array = Int(element.array)
      if chosen[array] < 0 {
        chosen[array] = element.index
        trail.append(element.array)
      } else if chosen[array] != element.index {
        return element.array
      }
      place = element.parent
    }
    return nil
  }

  private mutating func undo(to mark: Int) {
    while trail.count > mark { chosen[Int(trail.removeLast())] = -1 }
  }

  /// The next value that may fit: in the chosen element of the array, or behind the array.
  private func next(behind place: Int, _ array: Int32, _ column: Column) -> Int {
    if let start = column.starts[Self.key(array, chosen[Int(array)])], start > place { return start }
    return max(place + 1, column.ends[array] ?? 0)
  }

  private static func key(_ array: Int32, _ index: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: array)) << 32 | UInt64(UInt32(bitPattern: index))
  }
}
