/// The values of an event that some rule looks at.
struct EventValues: Sendable {
  /// One leaf.
  struct Value {
    let field: Int32
    let start: Int32
    let end: Int32
    /// Whether the text had escapes and stands in `decoded`.
    let isDecoded: Bool
    /// The innermost array element it stands in, or -1.
    let membership: Int32
    /// The next value of the same field, or -1.
    var next: Int32 = -1
    /// Where the exact text it has is filed in the rules' index, or -1.
    var text: Int32 = -1
  }

  /// One element of one array, inside other elements.
  struct Membership {
    let parent: Int32
    let array: Int32
    let index: Int32
  }

  private(set) var values: [Value] = []
  private(set) var memberships: [Membership] = []
  private(set) var arrayCount: Int32 = 0
  /// For every field its first and its last value, or -1.
  private(set) var first: [Int32]
  private var last: [Int32]
  var decoded: [UInt8] = []

  init(fieldCount: Int) {
    self.first = Array(repeating: -1, count: fieldCount)
    self.last = Array(repeating: -1, count: fieldCount)
  }

  mutating func removeAll() {
    for value in values { first[Int(value.field)] = -1 }
    values.removeAll(keepingCapacity: true)
    memberships.removeAll(keepingCapacity: true)
    decoded.removeAll(keepingCapacity: true)
    arrayCount = 0
  }

  mutating func append(_ field: Int32, _ start: Int, _ end: Int, isDecoded: Bool, membership: Int32) {
    let place = Int32(truncatingIfNeeded: values.count)
    values.append(
      Value(
        field: field, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        isDecoded: isDecoded, membership: membership))
    if first[Int(field)] < 0 {
      first[Int(field)] = place
    } else {
      values[Int(last[Int(field)])].next = place
    }
    last[Int(field)] = place
  }

  /// Notes where a value's exact text is filed.
  mutating func file(_ place: Int, under text: Int32) { values[place].text = text }

  mutating func newArray() -> Int32 {
    arrayCount += 1
    return arrayCount - 1
  }

  mutating func newElement(of array: Int32, at index: Int32, in parent: Int32) -> Int32 {
    memberships.append(Membership(parent: parent, array: array, index: index))
    return Int32(truncatingIfNeeded: memberships.count - 1)
  }

  /// Whether a value passes a test.
  @inline(__always)
  func passes(_ test: ValueTest, _ value: Value, _ event: Span<UInt8>) -> Bool {
    let range = Int(value.start)..<Int(value.end)
    return value.isDecoded
      ? test.passes(decoded.span.extracting(range)) : test.passes(event.extracting(range))
  }
}
