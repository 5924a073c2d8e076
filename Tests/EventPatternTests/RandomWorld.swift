import JSONTree

/// Small random events and patterns over few names and values, so that they often meet.
struct RandomWorld {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[number(below: choices.count)] }

  private mutating func name() -> String { pick(["a", "b", "c", "a.b", "b.c"]) }

  private mutating func text() -> String { pick(["", "x", "y", "xy", "yx", "xyx", "X", "a\"b", "\n"]) }

  private mutating func word() -> String { pick(["x", "y", "xy", "X", "yx"]) }

  private mutating func scalar() -> JSON {
    switch number(below: 8) {
    case 0: .null
    case 1: .bool(true)
    case 2: .bool(false)
    case 3, 4: .integer(number(below: 4))
    default: .string(text())
    }
  }

  mutating func event(depth: Int = 3) -> JSON {
    .object(
      JSONObject(
        (0..<number(below: 4)).map { _ in JSONObject.Member(name: name(), value: value(depth: depth - 1)) }))
  }

  private mutating func value(depth: Int) -> JSON {
    switch number(below: depth > 0 ? 5 : 2) {
    case 2: event(depth: depth)
    case 3, 4: .array((0..<number(below: 4)).map { _ in value(depth: depth - 1) })
    default: scalar()
    }
  }

  mutating func pattern(depth: Int = 3, insideOr: Bool = false) -> JSON {
    var members: [JSONObject.Member] = []
    for _ in 0...number(below: 3) {
      if depth > 1, number(below: 6) == 0 {
        let branches = (0..<2).map { _ in pattern(depth: depth - 1, insideOr: true) }
        members.append(JSONObject.Member(name: "$or", value: .array(branches)))
      } else if depth > 1, number(below: 2) == 0 {
        members.append(JSONObject.Member(name: name(), value: pattern(depth: depth - 1, insideOr: insideOr)))
      } else {
        let tests = (0...number(below: 2)).map { _ in test() }
        members.append(JSONObject.Member(name: name(), value: .array(tests)))
      }
    }
    return .object(JSONObject(members))
  }

  private mutating func test() -> JSON {
    switch number(below: 14) {
    case 0: ["prefix": .string(text())]
    case 1: ["suffix": .string(text())]
    case 2: ["prefix": ["equals-ignore-case": .string(word())]]
    case 3: ["suffix": ["equals-ignore-case": .string(word())]]
    case 4: ["equals-ignore-case": .string(word())]
    case 5: ["wildcard": .string(pick(["*", "x*", "*y", "x*x", "*x*", "*x*y*", "xy"]))]
    case 6: ["numeric": [.string(pick(["<", "<=", ">", ">=", "="])), .integer(number(below: 4))]]
    case 7, 8: ["exists": .bool(number(below: 2) == 0)]
    case 9: ["anything-but": .string(word())]
    case 10: ["anything-but": [.integer(number(below: 4)), .integer(number(below: 4))]]
    case 11:
      ["anything-but": denial()]
    default: scalar()
    }
  }

  private mutating func denial() -> JSON {
    let name = pick(["prefix", "suffix", "equals-ignore-case", "wildcard"])
    return .object([name: [.string(word()), .string(word())]])
  }
}
