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

  /// Eight bytes, the first lowest; the caller has checked that they are there.
  ///
  /// One check of the range lets the compiler make a single load of the eight.
  @inline(__always)
  func eight(at place: Int) -> UInt64 {
    let part = extracting(place..<(place &+ 8))
    return UInt64(part[0]) | UInt64(part[1]) &<< 8 | UInt64(part[2]) &<< 16 | UInt64(part[3]) &<< 24
      | UInt64(part[4]) &<< 32 | UInt64(part[5]) &<< 40 | UInt64(part[6]) &<< 48 | UInt64(part[7]) &<< 56
  }

  /// The last eight bytes, or as many as there are.
  @inline(__always)
  var lastEight: UInt64 {
    if count >= 8 { return eight(at: count &- 8) }
    var word: UInt64 = 0
    for index in indices { word = word &<< 8 | UInt64(self[index]) }
    return word
  }
}
