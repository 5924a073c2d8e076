extension PatternCompiler {
  private static let oneKey = "Only one key allowed in match expression"

  /// Reads `{"operator": …}` from behind its brace.
  mutating func expression() throws(InvalidEventPattern) -> ValueTest {
    guard try tokens.next() == .fieldName else { throw tokens.failure("Match expression name not found") }
    let name = String(decoding: tokens.name, as: UTF8.self)
    switch name {
    case "exactly": return .text(Self.quoted(try only("exact match pattern must be a string")))
    case "prefix": return try end(isPrefix: true)
    case "suffix": return try end(isPrefix: false)
    case "equals-ignore-case":
      let text = try only("equals-ignore-case match pattern must be a string")
      return .folded(FoldedText("\"\(String(decoding: text, as: UTF8.self))\""))
    case "wildcard": return try wildcard()
    case "numeric": return try numeric()
    case "anything-but": return try anythingBut()
    case "exists": return try exists()
    case "cidr":
      guard try tokens.next() == .string else {
        throw tokens.failure("prefix match pattern must be a string")
      }
      let range = try AddressRange(parsing: String(decoding: try tokens.text(), as: UTF8.self))
      try close(Self.oneKey)
      return .address(range)
    default: throw tokens.failure("Unrecognized match type \(name)")
    }
  }

  func tooManyElements() -> InvalidEventPattern {
    tokens.failure("Too many elements in numeric expression")
  }

  /// Reads a string and the brace behind it.
  private mutating func only(_ otherwise: String) throws(InvalidEventPattern) -> [UInt8] {
    guard try tokens.next() == .string else { throw tokens.failure(otherwise) }
    let text = try tokens.text()
    try close(Self.oneKey)
    return text
  }

  private mutating func close(_ otherwise: String) throws(InvalidEventPattern) {
    guard try tokens.next() == .endObject else { throw tokens.failure(otherwise) }
  }

  private mutating func end(isPrefix: Bool) throws(InvalidEventPattern) -> ValueTest {
    let kind = isPrefix ? "prefix" : "suffix"
    switch try tokens.next() {
    case .string:
      let text = try tokens.text()
      try close(Self.oneKey)
      return isPrefix ? .prefix([0x22] + text) : .suffix(text + [0x22])
    case .startObject:
      guard try tokens.next() == .fieldName else {
        throw tokens.failure("\(isPrefix ? "Prefix" : "Suffix") expression name not found")
      }
      guard tokens.name == Array("equals-ignore-case".utf8) else {
        let name = String(decoding: tokens.name, as: UTF8.self)
        throw tokens.failure("Unsupported \(kind) pattern: \(name)")
      }
      let text = String(
        decoding: try only("equals-ignore-case match pattern must be a string"), as: UTF8.self)
      try close(Self.oneKey)
      return isPrefix ? .foldedPrefix(FoldedText("\"\(text)")) : .foldedSuffix(FoldedText("\(text)\""))
    default: throw tokens.failure("\(kind) match pattern must be a string")
    }
  }

  private mutating func wildcard() throws(InvalidEventPattern) -> ValueTest {
    guard try tokens.next() == .string else {
      throw tokens.failure("wildcard match pattern must be a string")
    }
    let text = try tokens.text()
    let test = try wildcard(of: text)
    try close(Self.oneKey)
    return test
  }

  /// Reads the stars and escapes of a text.
  func wildcard(of text: [UInt8]) throws(InvalidEventPattern) -> ValueTest {
    do {
      return .wildcard(try Wildcard.parse(quoted: Self.quoted(text)))
    } catch {
      throw tokens.failure(error.reason)
    }
  }

  private mutating func exists() throws(InvalidEventPattern) -> ValueTest {
    let isWord = try tokens.next() == .word
    let word = isWord ? try tokens.text() : []
    let answer: ValueTest
    if word == Array("true".utf8) {
      answer = .exists
    } else if word == Array("false".utf8) {
      answer = .absent
    } else {
      throw tokens.failure("exists match pattern must be either true or false.")
    }
    try close(Self.oneKey)
    return answer
  }
}
