/// Reads the regular expressions of filter patterns.
struct RegexParser {
  /// Instructions of a compiled expression.
  private static let maximumSize = 2000
  private static let literals = Set(":_#=@/;,- ".utf8)

  private let text: [UInt8]
  private let offset: Int
  private var place = 0
  private var instructions: [FilterRegex.Instruction] = []

  init(_ text: [UInt8], offset: Int) {
    self.text = text
    self.offset = offset
  }

  mutating func program() throws(InvalidFilterPattern) -> [FilterRegex.Instruction] {
    guard !text.isEmpty else { throw failure("the regular expression is empty") }
    while true {
      let start = instructions.count
      instructions.append(.accept)
      try sequence()
      instructions.append(.accept)
      guard place < text.count else {
        instructions[start] = .jump(start + 1)
        break
      }
      place += 1
      instructions[start] = .split(instructions.count)
    }
    return instructions
  }

  private func failure(_ problem: String) -> InvalidFilterPattern {
    InvalidFilterPattern(problem: problem, offset: offset + place)
  }

  private mutating func sequence() throws(InvalidFilterPattern) {
    while place < text.count, text[place] != 0x7C {
      switch text[place] {
      case 0x5E:
        place += 1
        instructions.append(.assertStart)
      case 0x24:
        place += 1
        instructions.append(.assertEnd)
      default:
        let characters = try atom()
        let (minimum, maximum) = try repetition()
        try append(characters, minimum, maximum)
      }
    }
  }

  private mutating func append(
    _ characters: FilterRegex.CharacterClass, _ minimum: Int, _ maximum: Int?
  ) throws(InvalidFilterPattern) {
    let size = minimum + (maximum.map { ($0 - minimum) * 2 } ?? 3)
    guard instructions.count + size <= Self.maximumSize else {
      throw failure("the regular expression is too large")
    }
    for _ in 0..<minimum { instructions.append(.take(characters)) }
    guard let maximum else {
      let loop = instructions.count
      instructions.append(.split(loop + 3))
      instructions.append(.take(characters))
      instructions.append(.jump(loop))
      return
    }
    let end = instructions.count + (maximum - minimum) * 2
    for _ in minimum..<maximum {
      instructions.append(.split(end))
      instructions.append(.take(characters))
    }
  }

  private mutating func repetition() throws(InvalidFilterPattern) -> (Int, Int?) {
    guard place < text.count else { return (1, 1) }
    let result: (Int, Int?)
    switch text[place] {
    case 0x3F: result = (0, 1)
    case 0x2A: result = (0, nil)
    case 0x2B: result = (1, nil)
    case 0x7B:
      result = try bounds()
    default: return (1, 1)
    }
    place += 1
    if place < text.count, [0x3F, 0x2A, 0x2B, 0x7B].contains(text[place]) {
      throw failure("a repetition stands behind a repetition")
    }
    return result
  }

  /// Reads `{m}`, `{m,}` or `{m,n}` up to its closing brace.
  private mutating func bounds() throws(InvalidFilterPattern) -> (Int, Int?) {
    place += 1
    guard let minimum = number() else { throw failure("expected a number") }
    var maximum: Int? = minimum
    if place < text.count, text[place] == 0x2C {
      place += 1
      maximum = number()
    }
    guard place < text.count, text[place] == 0x7D else { throw failure("expected `}`") }
    if let maximum, maximum < minimum { throw failure("the repetition's bounds are reversed") }
    guard minimum <= Self.maximumSize, (maximum ?? 0) <= Self.maximumSize else {
      throw failure("the regular expression is too large")
    }
    return (minimum, maximum)
  }

  private mutating func number() -> Int? {
    let start = place
    while place < text.count, text[place] >= 0x30, text[place] <= 0x39 { place += 1 }
    return Int(String(decoding: text[start..<place], as: UTF8.self))
  }

  private mutating func atom() throws(InvalidFilterPattern) -> FilterRegex.CharacterClass {
    let byte = text[place]
    switch byte {
    case 0x2E:
      place += 1
      var all = FilterRegex.CharacterClass()
      all.insert(0x0A)
      return all.inverted
    case 0x5B: return try bracket()
    case 0x5C: return try escape()
    default:
      guard Self.isLiteral(byte) else {
        let shown = String(decoding: text[place...].prefix(1), as: UTF8.self)
        throw failure("`\(shown)` is not supported in a regular expression")
      }
      place += 1
      return Self.only(byte)
    }
  }

  private mutating func bracket() throws(InvalidFilterPattern) -> FilterRegex.CharacterClass {
    let start = place
    place += 1
    let isNegated = place < text.count && text[place] == 0x5E
    if isNegated { place += 1 }
    var characters = FilterRegex.CharacterClass()
    var isFirst = true
    while place < text.count, text[place] != 0x5D || isFirst {
      isFirst = false
      let low = text[place]
      if low == 0x5C {
        characters.formUnion(try escape())
        continue
      }
      guard low >= 0x20, low < 0x7F, low != 0x21, low != 0x28, low != 0x29 else {
        throw failure("a character is not supported in a regular expression")
      }
      place += 1
      guard place + 1 < text.count, text[place] == 0x2D, text[place + 1] != 0x5D else {
        characters.insert(low)
        continue
      }
      let high = text[place + 1]
      guard high >= low, high < 0x7F, high != 0x5C else { throw failure("a range is reversed") }
      place += 2
      for symbol in low...high { characters.insert(symbol) }
    }
    guard place < text.count else {
      place = start
      throw failure("the bracket is not closed")
    }
    place += 1
    return isNegated ? characters.inverted : characters
  }

  private mutating func escape() throws(InvalidFilterPattern) -> FilterRegex.CharacterClass {
    guard place + 1 < text.count else { throw failure("an escape is cut short") }
    let kind = text[place + 1]
    place += 2
    switch kind {
    case 0x64: return Self.digits
    case 0x44: return Self.digits.inverted
    case 0x73: return Self.spaces
    case 0x53: return Self.spaces.inverted
    case 0x77: return Self.words
    case 0x57: return Self.words.inverted
    case 0x78:
      guard place + 2 <= text.count,
        let code = UInt8(String(decoding: text[place..<(place + 2)], as: UTF8.self), radix: 16), code < 0x80
      else { throw failure("expected two hexadecimal digits of an ASCII character") }
      place += 2
      return Self.only(code)
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...:
      throw failure("an escape is not supported in a regular expression")
    default: return Self.only(kind)
    }
  }

  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5D, 0x7D: true
    default: literals.contains(byte)
    }
  }

  private static func only(_ symbol: UInt8) -> FilterRegex.CharacterClass { of([symbol]) }

  private static func of(_ symbols: some Sequence<UInt8>) -> FilterRegex.CharacterClass {
    var characters = FilterRegex.CharacterClass()
    for symbol in symbols { characters.insert(symbol) }
    return characters
  }

  private static let digits = of(0x30...0x39)
  private static let spaces = of([0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D])
  private static let words: FilterRegex.CharacterClass = {
    var characters = of(0x30...0x39)
    characters.formUnion(of(0x41...0x5A))
    characters.formUnion(of(0x61...0x7A))
    characters.insert(0x5F)
    return characters
  }()
}
