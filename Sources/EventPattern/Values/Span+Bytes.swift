extension Span<UInt8> {
  /// Whether the bytes are exactly these.
  func equals(_ other: [UInt8]) -> Bool {
    count == other.count && holds(other, at: 0)
  }

  /// Whether the bytes begin with these.
  func starts(with other: [UInt8]) -> Bool {
    count >= other.count && holds(other, at: 0)
  }

  /// Whether the bytes end with these.
  func ends(with other: [UInt8]) -> Bool {
    count >= other.count && holds(other, at: count - other.count)
  }

  /// Whether these bytes stand at an offset, which the caller has checked to leave room.
  func holds(_ other: [UInt8], at offset: Int) -> Bool {
    let other = other.span
    for index in other.indices where self[offset &+ index] != other[index] { return false }
    return true
  }

  /// The first place of a text at or behind an offset and before a limit.
  func firstPlace(of text: [UInt8], from start: Int, before limit: Int) -> Int? {
    guard let first = text.first else { return start }
    var place = start
    while place + text.count <= limit {
      if self[place] == first, holds(text, at: place) { return place }
      place += 1
    }
    return nil
  }
}
