/// A regular expression of the kind filter patterns allow, searched for anywhere in linear time.
///
/// There are no groups, so an expression is alternatives of characters with repetitions. A character outside
/// ASCII counts as one character that no class but `.` and negated ones holds.
struct FilterRegex: Sendable {
  /// The characters that one place takes: a bit for each of ASCII, and one for all others.
  struct CharacterClass: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var others = false

    @inline(__always)
    func contains(_ symbol: UInt8) -> Bool {
      if symbol < 64 { return low >> UInt64(symbol) & 1 != 0 }
      return symbol < 128 ? high >> UInt64(symbol - 64) & 1 != 0 : others
    }

    mutating func insert(_ symbol: UInt8) {
      if symbol < 64 { low |= 1 << UInt64(symbol) } else { high |= 1 << UInt64(symbol & 63) }
    }

    mutating func formUnion(_ other: CharacterClass) {
      low |= other.low
      high |= other.high
      others = others || other.others
    }

    var inverted: CharacterClass { CharacterClass(low: ~low, high: ~high, others: !others) }
  }

  enum Instruction: Sendable {
    case take(CharacterClass)
    /// Goes on here and at another place.
    case split(Int)
    /// Goes on at another place.
    case jump(Int)
    case assertStart
    case assertEnd
    case accept
  }

  let program: [Instruction]

  init(_ text: [UInt8], offset: Int) throws(InvalidFilterPattern) {
    var parser = RegexParser(text, offset: offset)
    self.program = try parser.program()
  }

  /// Whether the expression matches somewhere in a text; the cost is the text's length times the program's.
  func matches(_ text: Span<UInt8>) -> Bool {
    var marks = [Int](repeating: -1, count: program.count)
    var current: [Int] = []
    var next: [Int] = []
    var stack: [Int] = []
    var place = 0
    while true {
      // An attempt begins at every place.
      stack.append(0)
      if follow(&stack, &current, &marks, place, text.count) { return true }
      guard place < text.count else { return false }
      let byte = text[place]
      var after = place + 1
      if byte >= 0x80 { while after < text.count, text[after] & 0xC0 == 0x80 { after += 1 } }
      next.removeAll(keepingCapacity: true)
      for at in current {
        if case .take(let characters) = program[at], characters.contains(byte) {
          stack.append(at + 1)
          if follow(&stack, &next, &marks, after, text.count) { return true }
        }
      }
      swap(&current, &next)
      place = after
    }
  }

  /// Adds the places that wait for a character to a list; answers whether the end was reached.
  private func follow(
    _ stack: inout [Int], _ list: inout [Int], _ marks: inout [Int], _ place: Int, _ count: Int
  ) -> Bool {
    while let at = stack.popLast() {
      if marks[at] == place { continue }
      marks[at] = place
      switch program[at] {
      case .take: list.append(at)
      case .split(let other):
        stack.append(other)
        stack.append(at + 1)
      case .jump(let other): stack.append(other)
      case .assertStart: if place == 0 { stack.append(at + 1) }
      case .assertEnd: if place == count { stack.append(at + 1) }
      case .accept:
        stack.removeAll(keepingCapacity: true)
        return true
      }
    }
    return false
  }
}
