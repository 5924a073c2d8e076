/// Many patterns compiled into one structure: from a value to the few combinations it may complete.
///
/// Every combination is filed under the one field whose values are rarest, a single exact value if there is
/// one. Only when an event has such a value are the other fields of the combination looked at.
struct RuleIndex: Sendable {
  /// One field of a combination.
  struct Slot: Sendable {
    let field: Int32
    let tests: [ValueTest]
    let allowsAbsence: Bool
  }

  /// One combination of one rule, its fields in the order of their paths.
  struct Branch: Sendable {
    let rule: Int32
    let slots: [Slot]
    /// The slot it is filed under, or -1.
    var trigger: Int
    /// What its exact fields ask for, among all demands.
    var demands = 0..<0
  }

  /// A field that must have one of some exact texts, which are among all demanded texts.
  struct Demand: Sendable {
    let field: Int32
    let texts: Range<Int32>
  }

  /// A test that values must be put to, and the combinations filed under it.
  struct Filed: Sendable {
    let test: ValueTest?
    var branches: [Int32]
  }

  /// Where one field's combinations are filed.
  struct FieldIndex: Sendable {
    var hasTexts = false
    var hasFolded = false
    var numbers: [Double: Int32] = [:]
    var prefixes: Int32 = -1
    var suffixes: Int32 = -1
    /// Places in `filed` that every value is put to.
    var others: [Int32] = []
  }

  private(set) var trie = PathTrie()
  private(set) var branches: [Branch] = []
  private(set) var fields: [FieldIndex] = []
  private(set) var filed: [Filed] = []
  private(set) var texts = ByteTable()
  private(set) var folded = ByteTable(foldsCase: true)
  private(set) var ends = ByteTrie()
  private(set) var demands: [Demand] = []
  /// Where texts are filed.
  private(set) var demandedTexts: [Int32] = []
  /// Combinations that can hold without any value.
  private(set) var unfiled: [Int32] = []
  private var places: [FieldTest: Int32] = [:]

  private struct FieldTest: Hashable {
    let field: Int32
    let test: ValueTest
  }

  init(_ patterns: [EventPattern]) {
    var numbers: [String: Int32] = [:]
    var uses: [FieldTest: Int] = [:]
    for (rule, pattern) in patterns.enumerated() {
      for fields in pattern.branches {
        let slots = fields.map { field in
          let number = numbers[field.path] ?? Int32(numbers.count)
          if numbers.updateValue(number, forKey: field.path) == nil { trie.insert(field.path, field: number) }
          for test in Set(field.tests) { uses[FieldTest(field: number, test: test), default: 0] += 1 }
          return Slot(field: number, tests: field.tests, allowsAbsence: field.tests.contains(.absent))
        }
        branches.append(Branch(rule: Int32(rule), slots: slots, trigger: -1))
      }
    }
    fields = Array(repeating: FieldIndex(), count: numbers.count)
    for number in branches.indices { file(Int32(number), uses) }
    for number in branches.indices { demand(number) }
    places = [:]
  }

  private mutating func file(_ number: Int32, _ uses: [FieldTest: Int]) {
    let slots = branches[Int(number)].slots
    var best: (slot: Int, breadth: Int, uses: Int)?
    for (place, slot) in slots.enumerated() where !slot.allowsAbsence {
      let breadth = slot.tests.map(\.breadth).max() ?? 2
      let count = slot.tests.map { uses[FieldTest(field: slot.field, test: $0)] ?? 0 }.max() ?? 0
      if let best, (best.breadth, best.uses) <= (breadth, count) { continue }
      best = (place, breadth, count)
    }
    guard let best else {
      unfiled.append(number)
      return
    }
    branches[Int(number)].trigger = best.slot
    let slot = slots[best.slot]
    for test in Set(slot.tests) { filed[Int(place(of: test, slot.field))].branches.append(number) }
  }

  /// Where a test of a field is filed, from now on if it was not yet.
  private mutating func place(of test: ValueTest, _ field: Int32) -> Int32 {
    let key = FieldTest(field: field, test: test)
    if let place = places[key] { return place }
    let place = Int32(filed.count)
    places[key] = place
    filed.append(Filed(test: connect(test, field, place) ? nil : test, branches: []))
    return place
  }

  /// Notes what a combination asks of the fields that it is not filed under, where that is one of some exact texts.
  ///
  /// The texts of an event are looked up once, and most combinations are then ruled out by comparing numbers.
  private mutating func demand(_ number: Int) {
    let start = demands.count
    for (place, slot) in branches[number].slots.enumerated() where place != branches[number].trigger {
      let texts = slot.tests.filter { if case .text = $0 { true } else { false } }
      guard texts.count == slot.tests.count else { continue }
      let first = Int32(demandedTexts.count)
      for text in texts { demandedTexts.append(self.place(of: text, slot.field)) }
      demands.append(Demand(field: slot.field, texts: first..<Int32(demandedTexts.count)))
    }
    branches[number].demands = start..<demands.count
  }

  /// Makes a place reachable from a field's values; answers whether reaching it already passes the test.
  private mutating func connect(_ test: ValueTest, _ field: Int32, _ place: Int32) -> Bool {
    switch test {
    case .text(let text):
      fields[Int(field)].hasTexts = true
      _ = texts.insert(field, text, value: place)
      return true
    case .number(let number):
      fields[Int(field)].numbers[number] = place
      return true
    case .folded(let text) where text.plain != nil:
      fields[Int(field)].hasFolded = true
      let key = text.plain ?? []
      // The Kelvin sign and its like fold to ASCII, so one key may have several texts.
      let found = folded.insert(field, key, value: place)
      if found != place { fields[Int(field)].others.append(place) }
      return found == place
    case .prefix(let text):
      link(prefix: text, field, place)
      return true
    case .suffix(let text):
      link(suffix: text, field, place)
      return true
    case .wildcard(let wildcard) where wildcard.parts[0].count > 1:
      link(prefix: wildcard.parts[0], field, place)
    case .wildcard(let wildcard) where (wildcard.parts.last ?? []).count > 1:
      link(suffix: wildcard.parts.last ?? [], field, place)
    default: fields[Int(field)].others.append(place)
    }
    return false
  }

  private mutating func link(prefix text: [UInt8], _ field: Int32, _ place: Int32) {
    if fields[Int(field)].prefixes < 0 { fields[Int(field)].prefixes = ends.newRoot() }
    ends.insert(fields[Int(field)].prefixes, text, place)
  }

  private mutating func link(suffix text: [UInt8], _ field: Int32, _ place: Int32) {
    if fields[Int(field)].suffixes < 0 { fields[Int(field)].suffixes = ends.newRoot() }
    ends.insert(fields[Int(field)].suffixes, text.reversed(), place)
  }
}
