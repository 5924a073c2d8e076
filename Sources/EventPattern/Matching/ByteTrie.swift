/// Texts by their beginnings (or, read backwards, by their ends), each with the numbers filed under it.
struct ByteTrie: Sendable {
  private var bytes: [UInt8] = [0]
  private var firstChild: [Int32] = [-1]
  private var nextSibling: [Int32] = [-1]
  private var filed: [[Int32]] = [[]]

  /// A new empty tree; answers its root.
  mutating func newRoot() -> Int32 { newNode(0) }

  /// Files a number under a text.
  mutating func insert(_ root: Int32, _ text: [UInt8], _ number: Int32) {
    var node = root
    for byte in text {
      var child = find(byte, below: node)
      if child < 0 {
        child = newNode(byte)
        nextSibling[Int(child)] = firstChild[Int(node)]
        firstChild[Int(node)] = child
      }
      node = child
    }
    filed[Int(node)].append(number)
  }

  /// Appends the numbers filed under any beginning of a value.
  func collect(_ root: Int32, headsOf value: Span<UInt8>, into found: inout [Int32]) {
    var node = root
    for index in value.indices {
      node = find(value[index], below: node)
      if node < 0 { return }
      if !filed[Int(node)].isEmpty { found.append(contentsOf: filed[Int(node)]) }
    }
  }

  /// Appends the numbers filed under any end of a value; the texts were filed backwards.
  func collect(_ root: Int32, tailsOf value: Span<UInt8>, into found: inout [Int32]) {
    var node = root
    var index = value.count
    while index > 0 {
      index -= 1
      node = find(value[index], below: node)
      if node < 0 { return }
      if !filed[Int(node)].isEmpty { found.append(contentsOf: filed[Int(node)]) }
    }
  }

  private mutating func newNode(_ byte: UInt8) -> Int32 {
    bytes.append(byte)
    firstChild.append(-1)
    nextSibling.append(-1)
    filed.append([])
    return Int32(bytes.count - 1)
  }

  @inline(__always)
  private func find(_ byte: UInt8, below node: Int32) -> Int32 {
    var child = firstChild[Int(node)]
    while child >= 0, bytes[Int(child)] != byte { child = nextSibling[Int(child)] }
    return child
  }
}
