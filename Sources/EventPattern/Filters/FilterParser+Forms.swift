extension FilterParser {
  /// Wildcard selectors of one JSON pattern.
  private static let maximumWildcards = 3

  /// Reads terms from the first to the end of the pattern.
  mutating func terms() throws(InvalidFilterPattern) -> FilterPattern.Form {
    var filter = TermFilter()
    while let byte = peek {
      let mark = byte == 0x3F || byte == 0x2D ? byte : 0
      if mark != 0 { place += 1 }
      let term = try term()
      switch mark {
      case 0x3F: filter.optional.append(term)
      case 0x2D: filter.excluded.append(term)
      default: filter.required.append(term)
      }
      skipSpace()
    }
    // A pattern of one quoted space stands for every message.
    let isBlank = filter.required.allSatisfy { $0.allSatisfy { $0 == 0x20 } }
    if filter.excluded.isEmpty, filter.optional.isEmpty, isBlank { return .everything }
    return .terms(filter)
  }

  private mutating func term() throws(InvalidFilterPattern) -> [UInt8] {
    let start = place
    if peek == 0x22 {
      let text = try quoted()
      guard peek == nil || Self.isSpace(bytes[place]) else {
        throw failure("expected a space between terms")
      }
      return text
    }
    while let byte = peek, !Self.isSpace(byte) { place += 1 }
    let text = Array(bytes[start..<place])
    guard !text.isEmpty, text.allSatisfy({ Self.isWord($0) }) else {
      let shown = String(decoding: text, as: UTF8.self)
      throw failure("Invalid character(s) in term '\(shown)'", at: start)
    }
    return text
  }

  /// Reads `{ … }`.
  mutating func jsonPattern() throws(InvalidFilterPattern) -> FilterExpression<JSONCondition> {
    place += 1
    let expression = try expression { (parser) throws(InvalidFilterPattern) in try parser.jsonCondition() }
    skipSpace()
    guard take("}") else { throw failure("expected `}`") }
    guard expression.leaves.count(where: \.selector.hasWildcard) <= Self.maximumWildcards else {
      throw failure("more than \(Self.maximumWildcards) wildcard selectors in one pattern", at: 0)
    }
    return expression
  }

  private mutating func jsonCondition() throws(InvalidFilterPattern) -> JSONCondition {
    let start = place
    let selector = try selector()
    skipSpace()
    let test = try jsonTest()
    return JSONCondition(selector: selector, test: test, source: text(from: start))
  }

  private mutating func jsonTest() throws(InvalidFilterPattern) -> JSONCondition.Test {
    if takeWord("IS") {
      skipSpace()
      if takeWord("NULL") { return .isNull }
      if takeWord("TRUE") { return .isBoolean(true) }
      if takeWord("FALSE") { return .isBoolean(false) }
      throw failure("expected `NULL`, `TRUE` or `FALSE`")
    }
    if takeWord("NOT") {
      skipSpace()
      guard takeWord("EXISTS") else { throw failure("expected `EXISTS`") }
      return .notExists
    }
    let comparison = try comparison()
    return .compare(comparison, try operand(for: comparison))
  }

  /// What stands between there and here, without white space at its ends.
  private func text(from start: Int) -> String {
    var text = bytes[start..<place].drop(while: Self.isSpace)
    while let byte = text.last, Self.isSpace(byte) { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    let start = place
    guard take(word) else { return false }
    if let byte = peek, Self.isWord(byte) {
      place = start
      return false
    }
    return true
  }

  /// Reads `$.a.b[0]`.
  mutating func selector() throws(InvalidFilterPattern) -> FilterSelector {
    let start = place
    guard take("$") else { throw failure("expected a selector beginning with `$`") }
    var steps: [FilterSelector.Step] = []
    while let byte = peek, byte == 0x2E || byte == 0x5B {
      if take(".*") || take("[*]") {
        steps.append(byte == 0x2E ? .everyMember : .everyElement)
        continue
      }
      if take(".['") || take("['") {
        let begin = place
        while let byte = peek, byte != 0x27 { place += 1 }
        let name = String(decoding: bytes[begin..<place], as: UTF8.self)
        guard take("']") else { throw failure("expected `']`") }
        steps.append(.member(name))
      } else if take("[") {
        let begin = place
        while let byte = peek, byte >= 0x30, byte <= 0x39 { place += 1 }
        guard let index = Int(String(decoding: bytes[begin..<place], as: UTF8.self)), take("]") else {
          throw failure("expected an index or `*` and `]`", at: begin)
        }
        steps.append(.element(index))
      } else {
        place += 1
        let begin = place
        while let byte = peek, Self.isWord(byte) || byte == 0x2D { place += 1 }
        guard place > begin else { throw failure("expected a name") }
        steps.append(.member(String(decoding: bytes[begin..<place], as: UTF8.self)))
      }
    }
    guard !steps.isEmpty else { throw failure("expected a step behind `$`") }
    guard steps.count(where: { $0 == .everyElement || $0 == .everyMember }) <= 1 else {
      throw failure("more than one wildcard in a selector", at: start)
    }
    return FilterSelector(source: String(decoding: bytes[start..<place], as: UTF8.self), steps: steps)
  }

  /// Reads `[a, b=1, ...]`.
  mutating func fieldPattern() throws(InvalidFilterPattern) -> FieldFilter {
    place += 1
    var fields: [FieldFilter.Field] = []
    repeat {
      fields.append(try field())
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("expected `,` or `]`") }
    guard fields.count(where: \.isEllipsis) <= 1 else { throw failure("more than one `...`", at: 0) }
    return FieldFilter(fields: fields)
  }

  private mutating func field() throws(InvalidFilterPattern) -> FieldFilter.Field {
    skipSpace()
    if take("...") { return FieldFilter.Field(name: "", isEllipsis: true, expression: nil) }
    let begin = place
    let isGrouped = peek == 0x28
    if isGrouped { while peek == 0x28 || peek == 0x20 { place += 1 } }
    let name = fieldName()
    skipSpace()
    guard isGrouped || (peek != nil && peek != 0x2C && peek != 0x5D) else {
      return FieldFilter.Field(name: name, isEllipsis: false, expression: nil)
    }
    guard !name.isEmpty else { throw failure("expected a field name") }
    place = begin
    let expression = try expression { (parser) throws(InvalidFilterPattern) in
      try parser.fieldCondition(name)
    }
    return FieldFilter.Field(name: name, isEllipsis: false, expression: expression)
  }

  private mutating func fieldCondition(
    _ name: String
  ) throws(InvalidFilterPattern) -> FieldFilter.Condition {
    skipSpace()
    let start = place
    guard fieldName() == name else { throw failure("expected a condition on `\(name)`", at: start) }
    skipSpace()
    let comparison = try comparison()
    let operand = try operand(for: comparison)
    return FieldFilter.Condition(comparison: comparison, operand: operand, source: text(from: start))
  }

  private mutating func fieldName() -> String {
    let start = place
    while let byte = peek, Self.isWord(byte) || byte == 0x2D { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
    default: false
    }
  }
}
