/// Reads filter patterns.
struct FilterParser {
  /// Parentheses inside one another.
  private static let maximumDepth = 128
  /// Regexes of one JSON or space-delimited pattern.
  private static let maximumRegexes = 2

  let bytes: [UInt8]
  var place = 0
  private var regexes = 0
  private var depth = 0

  init(_ text: String) { self.bytes = Array(text.utf8) }

  func failure(_ problem: String, at offset: Int? = nil) -> InvalidFilterPattern {
    InvalidFilterPattern(problem: problem, offset: offset ?? place)
  }

  mutating func pattern() throws(InvalidFilterPattern) -> FilterPattern.Form {
    skipSpace()
    switch peek {
    case nil: return .everything
    case 0x7B:
      try expectLast(0x7D)
      let form = FilterPattern.Form.json(try jsonPattern())
      try expectEnd()
      return form
    case 0x5B:
      try expectLast(0x5D)
      let form = FilterPattern.Form.fields(try fieldPattern())
      try expectEnd()
      return form
    case 0x25:
      let form = FilterPattern.Form.regex(try regex())
      try expectEnd()
      return form
    default: return try terms()
    }
  }

  /// The service looks at both ends of such a pattern before it looks into it.
  private func expectLast(_ byte: UInt8) throws(InvalidFilterPattern) {
    guard bytes.last(where: { $0 > 0x20 }) != byte else { return }
    let (first, last) = (Character(Unicode.Scalar(bytes[place])), Character(Unicode.Scalar(byte)))
    throw failure("If a filter pattern starts with '\(first)' it must end with '\(last)'", at: bytes.count)
  }

  var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { place += 1 }
  }

  /// Steps over a text if it stands here.
  mutating func take(_ text: StaticString) -> Bool {
    let text = "\(text)".utf8
    guard bytes[place...].starts(with: text) else { return false }
    place += text.count
    return true
  }

  mutating func expectEnd() throws(InvalidFilterPattern) {
    skipSpace()
    guard place == bytes.count else { throw failure("unexpected text behind the end of the pattern") }
  }

  /// Reads `a || b && (c)` of conditions.
  mutating func expression<Condition>(
    _ condition: (inout FilterParser) throws(InvalidFilterPattern) -> Condition
  ) throws(InvalidFilterPattern) -> FilterExpression<Condition> {
    var any: [FilterExpression<Condition>] = []
    repeat {
      var all: [FilterExpression<Condition>] = []
      repeat {
        all.append(try primary(condition))
        skipSpace()
      } while take("&&")
      any.append(all.count == 1 ? all[0] : .all(all))
    } while take("||")
    return any.count == 1 ? any[0] : .any(any)
  }

  private mutating func primary<Condition>(
    _ condition: (inout FilterParser) throws(InvalidFilterPattern) -> Condition
  ) throws(InvalidFilterPattern) -> FilterExpression<Condition> {
    skipSpace()
    guard take("(") else { return .condition(try condition(&self)) }
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw failure("parentheses stand more than \(Self.maximumDepth) deep")
    }
    let inner = try expression(condition)
    skipSpace()
    guard take(")") else { throw failure("expected `)`") }
    depth -= 1
    return inner
  }

  mutating func comparison() throws(InvalidFilterPattern) -> FilterComparison {
    if take("!=") { return .unequal }
    if take("<=") { return .lessOrEqual }
    if take(">=") { return .greaterOrEqual }
    if take("<") { return .less }
    if take(">") { return .greater }
    if take("=") { return .equal }
    throw failure("expected a comparison operator")
  }

  /// Reads what a value is compared with.
  mutating func operand(for comparison: FilterComparison) throws(InvalidFilterPattern) -> FilterOperand {
    skipSpace()
    let start = place
    let operand: FilterOperand
    switch peek {
    case 0x25:
      regexes += 1
      guard regexes <= Self.maximumRegexes else {
        throw failure("more than \(Self.maximumRegexes) regular expressions in one pattern")
      }
      operand = .regex(try regex())
    case 0x22: operand = .text(Self.wildcard(try quoted(keepsEscapes: true)), number: nil)
    default:
      let text = try bare()
      operand = .text(Self.wildcard(text), number: Self.number(text))
    }
    if comparison.isOrder, operand.number == nil {
      throw failure("`\(comparison.rawValue)` compares with numbers only", at: start)
    }
    return operand
  }

  /// Reads a text in double quotes; with `keepsEscapes` an escaped star stays escaped.
  mutating func quoted(keepsEscapes: Bool = false) throws(InvalidFilterPattern) -> [UInt8] {
    let start = place
    place += 1
    var text: [UInt8] = []
    while let byte = peek {
      place += 1
      if byte == 0x22 { return text }
      if byte == 0x5C, let next = peek, next == 0x22 || next == 0x5C {
        if keepsEscapes, next == 0x5C { text.append(0x5C) }
        text.append(next)
        place += 1
      } else {
        text.append(byte)
      }
    }
    throw failure("the quoted text has no closing quote", at: start)
  }

  private mutating func bare() throws(InvalidFilterPattern) -> [UInt8] {
    let start = place
    while let byte = peek, Self.isBare(byte) { place += 1 }
    guard place > start else { throw failure("expected a value") }
    return Array(bytes[start..<place])
  }

  mutating func regex() throws(InvalidFilterPattern) -> FilterRegex {
    let start = place
    place += 1
    while let byte = peek, byte != 0x25 { place += byte == 0x5C ? 2 : 1 }
    guard peek == 0x25 else {
      place = bytes.count
      throw failure("the regular expression has no closing `%`", at: start)
    }
    let text = Array(bytes[(start + 1)..<place])
    place += 1
    return try FilterRegex(text, offset: start + 1)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    // * + - . / : @ _ # \ $ ~ ; ?
    case 0x2A, 0x2B, 0x2D, 0x2E, 0x2F, 0x3A, 0x40, 0x5F, 0x23, 0x5C, 0x24, 0x7E, 0x3B, 0x3F: true
    default: false
    }
  }

  private static func number(_ text: [UInt8]) -> Double? {
    guard let first = text.first,
      first == 0x2B || first == 0x2D || first == 0x2E || (first >= 0x30 && first <= 0x39),
      let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite
    else { return nil }
    return number
  }

  /// Reads stars; runs of stars are one, `\*` and `\\` stand for themselves.
  private static func wildcard(_ text: [UInt8]) -> Wildcard {
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x2A {
        parts.append([])
      } else if byte == 0x5C, index + 1 < text.count, text[index + 1] == 0x2A || text[index + 1] == 0x5C {
        index += 1
        parts[parts.count - 1].append(text[index])
      } else {
        parts[parts.count - 1].append(byte)
      }
      index += 1
    }
    return Wildcard(parts: parts)
  }
}
