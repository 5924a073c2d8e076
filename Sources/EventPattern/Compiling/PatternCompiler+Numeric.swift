extension PatternCompiler {
  mutating func numeric() throws(InvalidEventPattern) -> ValueTest {
    guard try tokens.next() == .startArray else {
      throw tokens.failure("Value of numeric must be an array.")
    }
    let test = try comparison()
    guard try tokens.next() == .endObject else { throw tooManyElements() }
    return test
  }

  private mutating func comparison() throws(InvalidEventPattern) -> ValueTest {
    guard try tokens.next() == .string else {
      let text = String(decoding: try tokens.text(), as: UTF8.self)
      throw tokens.failure("Invalid member in numeric match: \(text)")
    }
    let comparator = String(decoding: try tokens.text(), as: UTF8.self)
    let token = try tokens.next()
    switch comparator {
    case "=":
      let literal = try bound(token, named: "equals")
      guard try tokens.next() == .endArray else { throw tooManyElements() }
      return .number(try comparable(literal))
    case "<", "<=":
      let literal = try bound(token, named: comparator)
      guard try tokens.next() == .endArray else { throw tooManyElements() }
      return .numeric(NumericRange(top: try comparable(literal), isTopOpen: comparator == "<"))
    case ">", ">=":
      let literal = try bound(token, named: comparator)
      let next = try tokens.next()
      if next == .endArray {
        return .numeric(NumericRange(bottom: try comparable(literal), isBottomOpen: comparator == ">"))
      }
      return try range(from: literal, isOpen: comparator == ">", next)
    default: throw tokens.failure("Unrecognized numeric range operator: \(comparator)")
    }
  }

  private mutating func range(
    from bottom: [UInt8], isOpen: Bool, _ token: PatternTokenizer.Token
  ) throws(InvalidEventPattern) -> ValueTest {
    let text = String(decoding: try tokens.text(), as: UTF8.self)
    guard token == .string else { throw tokens.failure("Bad value in numeric range: \(text)") }
    guard text == "<" || text == "<=" else { throw tokens.failure("Bad numeric range operator: \(text)") }
    let literal = try bound(try tokens.next(), named: text)
    guard try tokens.next() == .endArray else {
      throw tokens.failure("Too many terms in numeric range expression")
    }
    let range = NumericRange(
      bottom: try comparable(bottom), isBottomOpen: isOpen, top: try comparable(literal),
      isTopOpen: text == "<")
    guard range.bottom < range.top else { throw tokens.failure("Bottom must be less than top") }
    return .numeric(range)
  }

  private mutating func bound(
    _ token: PatternTokenizer.Token, named name: String
  ) throws(InvalidEventPattern) -> [UInt8] {
    guard token == .number else { throw tokens.failure("Value of \(name) must be numeric") }
    return try tokens.text()
  }

  private func comparable(_ literal: [UInt8]) throws(InvalidEventPattern) -> Double {
    guard let number = CanonicalNumber.value(of: literal) else {
      throw tokens.failure("Cannot compare number : \(String(decoding: literal, as: UTF8.self))")
    }
    return number
  }
}
