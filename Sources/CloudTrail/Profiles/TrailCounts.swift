internal import RecordScan

/// What a profile counted, as plain memory that can be handed to another task.
public struct TrailCounts: Sendable {
  /// The texts, one behind the other.
  let texts: [UInt8]
  /// Where each text begins, and the end of the last.
  let places: [Int]
  /// The profile's table.
  let slots: [TrailProfile.Slot]
  let recordCount: Int
  let omissions: Int

  init(
    _ names: borrowing NameTable, slots: [TrailProfile.Slot], recordCount: Int, omissions: Int
  ) {
    var texts: [UInt8] = []
    var places = [0]
    places.reserveCapacity(names.count + 1)
    for number in 0..<UInt32(names.count) {
      names.withText(number + 1) { text in
        for index in text.indices { texts.append(text[index]) }
      }
      places.append(texts.count)
    }
    self.texts = texts
    self.places = places
    self.slots = slots
    self.recordCount = recordCount
    self.omissions = omissions
  }
}
