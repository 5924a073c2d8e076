internal import RecordScan

extension TrailProfile {
  /// What was counted.
  public consuming func counts() -> TrailCounts {
    TrailCounts(names, slots: slots, recordCount: recordCount, omissions: omissions)
  }

  /// Adds what another profile counted, within the limits of this one.
  public mutating func add(_ other: TrailCounts) {
    recordCount += other.recordCount
    omissions += other.omissions
    // Each text is looked up once, however many counts it has.
    var numbers: [UInt32] = [0]
    numbers.reserveCapacity(other.places.count)
    for index in other.places.indices.dropLast() {
      let text = other.texts.span.extracting(other.places[index]..<other.places[index + 1])
      numbers.append(names.number(text))
    }
    for slot in other.slots where slot.key != 0 {
      guard let (dimension, identity, value) = Self.parts(slot.key) else { continue }
      guard numbers[Int(identity)] != 0 else {
        omissions += 1
        continue
      }
      add(slot.tally, dimension, numbers[Int(identity)], numbers[Int(value)])
    }
  }
}
