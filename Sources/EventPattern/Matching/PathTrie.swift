/// The paths that some rule looks at, as a tree of steps.
struct PathTrie: Sendable {
  /// The node of an event's top level.
  static let root: Int32 = 0

  private var steps = ByteTable()
  /// For every node the lengths of its children's steps, one bit each; 63 stands for all longer ones.
  private var lengths: [UInt64] = [0]
  /// For every node the number of the field it stands for, or -1.
  private(set) var fields: [Int32] = [-1]

  /// Adds a path and gives its last node this field number.
  mutating func insert(_ path: String, field: Int32) {
    var node = Self.root
    for step in path.utf8.split(separator: 0x2E, omittingEmptySubsequences: false) {
      let next = Int32(fields.count)
      let child = steps.insert(node, Array(step), value: next)
      if child == next {
        lengths[Int(node)] |= 1 << UInt64(min(step.count, 63))
        lengths.append(0)
        fields.append(-1)
      }
      node = child
    }
    fields[Int(node)] = field
  }

  /// Whether paths go on below a node.
  @inline(__always)
  func goesOn(_ node: Int32) -> Bool { lengths[Int(node)] != 0 }

  /// The node that a member of an object leads to, or -1; dots in the name separate steps.
  @inline(__always)
  func child(of node: Int32, _ name: Span<UInt8>) -> Int32 {
    let lengths = lengths[Int(node)]
    if lengths & (1 << UInt64(min(name.count, 63))) != 0 {
      let found = steps.find(node, name)
      if found >= 0 { return found }
    }
    // A step that ends before a dot in the name may lead on.
    var shorter = lengths & (1 << UInt64(min(name.count, 63)) &- 1)
    while shorter != 0 {
      let length = shorter.trailingZeroBitCount
      if name[length] == 0x2E {
        let next = steps.find(node, name.extracting(0..<length))
        if next >= 0 { return child(of: next, name.extracting((length + 1)..<name.count)) }
      }
      shorter &= shorter &- 1
    }
    return lengths >> 63 != 0 && name.count > 63 ? longStep(of: node, name) : -1
  }

  private func longStep(of node: Int32, _ name: Span<UInt8>) -> Int32 {
    for length in 63..<name.count where name[length] == 0x2E {
      let next = steps.find(node, name.extracting(0..<length))
      if next >= 0 { return child(of: next, name.extracting((length + 1)..<name.count)) }
    }
    return -1
  }
}
