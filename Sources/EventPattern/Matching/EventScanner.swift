/// Reads an event once from front to back and keeps the values that some rule looks at.
///
/// What no rule looks at is skipped by its brackets and quotes alone. Both values of a repeated name are seen,
/// and text behind the closing brace is ignored, as the service does.
struct EventScanner {
  private static let maximumDepth = 256

  let trie: PathTrie
  var values: EventValues

  init(trie: PathTrie, fieldCount: Int) {
    self.trie = trie
    self.values = EventValues(fieldCount: fieldCount)
  }

  mutating func scan(_ event: Span<UInt8>) throws(InvalidEvent) {
    values.removeAll()
    guard event.count < Int(Int32.max) else {
      throw InvalidEvent(problem: "the event is longer than 2 GiB", offset: 0)
    }
    var place = 0
    JSONBytes.skipSpace(event, &place)
    guard place < event.count, event[place] == 0x7B else {
      throw InvalidEvent(problem: "the event is no JSON object", offset: place)
    }
    place += 1
    try object(event, &place, node: PathTrie.root, membership: -1, depth: 0)
  }

  private mutating func object(
    _ event: Span<UInt8>, _ place: inout Int, node: Int32, membership: Int32, depth: Int
  ) throws(InvalidEvent) {
    guard depth < Self.maximumDepth else {
      throw InvalidEvent(problem: "more than \(Self.maximumDepth) levels deep", offset: place)
    }
    JSONBytes.skipSpace(event, &place)
    if place < event.count, event[place] == 0x7D {
      place &+= 1
      return
    }
    while true {
      guard place < event.count, event[place] == 0x22 else {
        throw InvalidEvent(problem: "expected a member name in quotes", offset: place)
      }
      let start = place &+ 1
      let isPlain = try JSONBytes.skipString(event, &place)
      let child =
        isPlain
        ? trie.child(of: node, event.extracting(start..<(place &- 1)))
        : try escapedChild(event, start &- 1, place, node: node)
      JSONBytes.skipSpace(event, &place)
      guard place < event.count, event[place] == 0x3A else {
        throw InvalidEvent(problem: "expected `:`", offset: place)
      }
      place &+= 1
      JSONBytes.skipSpace(event, &place)
      if child < 0 {
        try JSONBytes.skipValue(event, &place)
      } else {
        try value(event, &place, node: child, membership: membership, depth: depth)
      }
      JSONBytes.skipSpace(event, &place)
      guard place < event.count else { throw InvalidEvent(problem: "unexpected end", offset: place) }
      let byte = event[place]
      place &+= 1
      if byte == 0x7D { return }
      guard byte == 0x2C else { throw InvalidEvent(problem: "expected `,` or `}`", offset: place - 1) }
      JSONBytes.skipSpace(event, &place)
    }
  }

  private mutating func value(
    _ event: Span<UInt8>, _ place: inout Int, node: Int32, membership: Int32, depth: Int
  ) throws(InvalidEvent) {
    guard place < event.count else { throw InvalidEvent(problem: "unexpected end", offset: place) }
    switch event[place] {
    case 0x7B where trie.goesOn(node):
      place &+= 1
      try object(event, &place, node: node, membership: membership, depth: depth + 1)
    case 0x7B: try JSONBytes.skipValue(event, &place)
    case 0x5B:
      place &+= 1
      try array(event, &place, node: node, membership: membership, depth: depth + 1)
    default:
      try leaf(event, &place, field: trie.fields[Int(node)], membership: membership)
    }
  }

  private mutating func array(
    _ event: Span<UInt8>, _ place: inout Int, node: Int32, membership: Int32, depth: Int
  ) throws(InvalidEvent) {
    guard depth < Self.maximumDepth else {
      throw InvalidEvent(problem: "more than \(Self.maximumDepth) levels deep", offset: place)
    }
    let array = values.newArray()
    var index: Int32 = 0
    JSONBytes.skipSpace(event, &place)
    if place < event.count, event[place] == 0x5D {
      place &+= 1
      return
    }
    while true {
      guard place < event.count else { throw InvalidEvent(problem: "unexpected end", offset: place) }
      // A scalar belongs to the elements round its array and not to the array itself.
      let isScalar = event[place] != 0x7B && event[place] != 0x5B
      let element =
        isScalar ? membership : values.newElement(of: array, at: index, in: membership)
      try value(event, &place, node: node, membership: element, depth: depth)
      JSONBytes.skipSpace(event, &place)
      guard place < event.count else { throw InvalidEvent(problem: "unexpected end", offset: place) }
      let byte = event[place]
      place &+= 1
      if byte == 0x5D { return }
      guard byte == 0x2C else { throw InvalidEvent(problem: "expected `,` or `]`", offset: place - 1) }
      JSONBytes.skipSpace(event, &place)
      index += 1
    }
  }

  private mutating func leaf(
    _ event: Span<UInt8>, _ place: inout Int, field: Int32, membership: Int32
  ) throws(InvalidEvent) {
    let start = place
    if event[place] == 0x22 {
      let isPlain = try JSONBytes.skipString(event, &place)
      guard field >= 0 else { return }
      if isPlain {
        values.append(field, start, place, isDecoded: false, membership: membership)
      } else {
        let begin = values.decoded.count
        try JSONBytes.decode(event, start..<place, into: &values.decoded)
        values.append(field, begin, values.decoded.count, isDecoded: true, membership: membership)
      }
    } else {
      JSONBytes.skipLiteral(event, &place)
      guard JSONBytes.isLiteral(event.extracting(start..<place)) else {
        throw InvalidEvent(problem: "expected a value", offset: start)
      }
      if field >= 0 { values.append(field, start, place, isDecoded: false, membership: membership) }
    }
  }

  private func escapedChild(
    _ event: Span<UInt8>, _ start: Int, _ end: Int, node: Int32
  ) throws(InvalidEvent) -> Int32 {
    var name: [UInt8] = []
    try JSONBytes.decode(event, start..<end, into: &name)
    return trie.child(of: node, name.span.extracting(1..<(name.count - 1)))
  }
}
