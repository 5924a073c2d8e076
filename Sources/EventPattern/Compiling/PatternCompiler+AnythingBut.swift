extension PatternCompiler {
  /// What `anything-but` denies.
  private enum Denial: String {
    case values
    case folded = "equals-ignore-case"
    case prefix
    case suffix
    case wildcard

    /// What the service says of a value that is no string.
    var complaint: String {
      switch self {
      case .values: "Inside anything-but list, start|null|boolean is not supported."
      case .folded:
        "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported."
      case .prefix, .suffix: "prefix/suffix match pattern must be a string"
      case .wildcard: "wildcard match pattern must be a string"
      }
    }
  }

  mutating func anythingBut() throws(InvalidEventPattern) -> ValueTest {
    var denial = Denial.values
    var token = try tokens.next()
    if token == .startObject {
      guard try tokens.next() == .fieldName else {
        throw tokens.failure("Anything-But expression name not found")
      }
      let name = String(decoding: tokens.name, as: UTF8.self)
      guard let nested = Denial(rawValue: name), nested != .values else {
        throw tokens.failure("Unsupported anything-but pattern: \(name)")
      }
      denial = nested
      token = try tokens.next()
    }
    guard token == .startArray || token == .string || token == .number else {
      throw tokens.failure("Value of anything-but must be an array or single string/number value.")
    }
    let test = try denied(denial, token)
    guard try tokens.next() == .endObject else { throw tooManyElements() }
    if denial != .values {
      guard try tokens.next() == .endObject else { throw tooManyElements() }
    }
    return test
  }

  private mutating func denied(
    _ denial: Denial, _ token: PatternTokenizer.Token
  ) throws(InvalidEventPattern) -> ValueTest {
    guard denial == .values else {
      guard token == .startArray else { return try nested(denial, [try deniedText(denial, token)]) }
      let texts = try wrapped { (texts, compiler, token) throws(InvalidEventPattern) in
        texts.append(try compiler.deniedText(denial, token))
      }
      return try nested(denial, texts)
    }
    if token == .startArray { return try deniedValues() }
    let text = try tokens.text()
    if token == .string { return .butTexts([Self.quoted(text)]) }
    // The service does not say where a single number stands.
    return .butNumbers([try Self.deniedNumber(text)])
  }

  private mutating func nested(
    _ denial: Denial, _ texts: [[UInt8]]
  ) throws(InvalidEventPattern) -> ValueTest {
    var tests: [ValueTest] = []
    for text in texts {
      switch denial {
      case .values: break
      case .folded: tests.append(.folded(FoldedText("\"\(String(decoding: text, as: UTF8.self))\"")))
      case .prefix: tests.append(.prefix([0x22] + text))
      case .suffix: tests.append(.suffix(text + [0x22]))
      case .wildcard: tests.append(try wildcard(of: text))
      }
    }
    return .butAny(tests)
  }

  private mutating func deniedValues() throws(InvalidEventPattern) -> ValueTest {
    var texts: Set<[UInt8]> = []
    var numbers: Set<Double> = []
    _ = try wrapped { (_: inout [[UInt8]], compiler, token) throws(InvalidEventPattern) in
      switch token {
      case .string: texts.insert(Self.quoted(try compiler.tokens.text()))
      case .number: numbers.insert(try Self.deniedNumber(try compiler.tokens.text()))
      default:
        throw compiler.tokens.failure("Inside anything but list, start|null|boolean is not supported.")
      }
    }
    if texts.isEmpty == numbers.isEmpty {
      throw tokens.failure(
        "Inside anything but list, either all values are number or string, mixed type is not supported")
    }
    return texts.isEmpty ? .butNumbers(numbers) : .butTexts(texts)
  }

  private mutating func deniedText(
    _ denial: Denial, _ token: PatternTokenizer.Token
  ) throws(InvalidEventPattern) -> [UInt8] {
    guard token == .string else { throw tokens.failure(denial.complaint) }
    let text = try tokens.text()
    if text.isEmpty, denial == .prefix || denial == .suffix {
      throw tokens.failure("Null prefix/suffix not allowed")
    }
    return text
  }

  /// Reads a list; the service repeats the place of a mistake inside one.
  private mutating func wrapped(
    _ body: (inout [[UInt8]], inout PatternCompiler, PatternTokenizer.Token) throws(InvalidEventPattern) ->
      Void
  ) throws(InvalidEventPattern) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    do {
      while true {
        let token = try tokens.next()
        if token == .endArray { return texts }
        try body(&texts, &self, token)
      }
    } catch {
      throw tokens.failure(error.reason)
    }
  }

  private static func deniedNumber(_ literal: [UInt8]) throws(InvalidEventPattern) -> Double {
    guard let number = CanonicalNumber.value(of: literal) else {
      throw InvalidEventPattern(
        reason: "Cannot compare number : \(String(decoding: literal, as: UTF8.self))")
    }
    return number
  }
}
