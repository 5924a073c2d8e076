/// Cuts a pattern into JSON tokens one at a time, so that the first mistake in reading order is the one told.
///
/// The service reads with Jackson, and its messages name the place where Jackson's reader stands: behind the
/// token, or behind the opening quote of a string nobody has looked at; a field's value is begun together with
/// its name.
struct PatternTokenizer {
  enum Token: Hashable {
    case startObject, endObject, startArray, endArray, fieldName, string, number, word, end
  }

  /// An object or an array that is open.
  struct Scope {
    let isObject: Bool
    let start: Int
    var entries = 0
  }

  let bytes: [UInt8]
  let maximumDepth: Int
  /// The byte the reader stands at.
  var place = 0
  var scopes: [Scope] = []
  /// The value begun together with a field's name.
  private var pending: (token: Token, start: Int)?
  /// The name of the field last read.
  private(set) var name: [UInt8] = []
  private var start = 0
  private var current: Token = .end
  /// The content of the current string, once it is read.
  private var content: [UInt8]?

  init(_ bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  /// An error at the reader's place.
  func failure(_ message: String) -> InvalidEventPattern {
    InvalidEventPattern(reason: "\(message)\n at \(PatternPlace(of: place, in: bytes))")
  }

  /// Moves to the next token.
  mutating func next() throws(InvalidEventPattern) -> Token {
    if let pending {
      self.pending = nil
      return try accept(pending.token, at: pending.start)
    }
    if current == .string, content == nil { content = try readString("a string value", "string value") }
    skipSpace()
    guard place < bytes.count else { return try ended() }
    if bytes[place] == 0x7D || bytes[place] == 0x5D { return try close() }
    guard let scope = scopes.last else { return try value() }
    if scope.entries > 0 {
      guard bytes[place] == 0x2C else {
        throw unexpected("was expecting comma to separate \(scope.isObject ? "Object" : "Array") entries")
      }
      place += 1
      skipSpace()
      guard place < bytes.count else {
        throw failure(
          "Unexpected end-of-input within/between \(scope.isObject ? "Object" : "Array") entries")
      }
    }
    scopes[scopes.count - 1].entries += 1
    return scope.isObject ? try field() : try value()
  }

  /// The text of the current token; reading it moves the reader behind a string.
  mutating func text() throws(InvalidEventPattern) -> [UInt8] {
    switch current {
    case .string:
      if let content { return content }
      let read = try readString("a string value", "string value")
      content = read
      return read
    case .fieldName: return name
    default: return Array(bytes[start..<max(start, place)])
    }
  }

  private mutating func field() throws(InvalidEventPattern) -> Token {
    guard bytes[place] == 0x22 else { throw unexpected("was expecting double-quote to start field name") }
    place += 1
    name = try readString("field name", "name")
    skipSpace()
    guard place < bytes.count else { throw failure("Unexpected end-of-input within/between Object entries") }
    guard bytes[place] == 0x3A else {
      throw unexpected("was expecting a colon to separate field name and value")
    }
    place += 1
    skipSpace()
    guard place < bytes.count else { throw failure("Unexpected end-of-input within/between Object entries") }
    let begin = place
    pending = (try scan(), begin)
    current = .fieldName
    return .fieldName
  }

  private mutating func value() throws(InvalidEventPattern) -> Token {
    let begin = place
    return try accept(try scan(), at: begin)
  }

  private mutating func accept(_ token: Token, at begin: Int) throws(InvalidEventPattern) -> Token {
    current = token
    start = begin
    content = nil
    if token == .startObject || token == .startArray {
      guard scopes.count < maximumDepth else {
        throw failure("the pattern is more than \(maximumDepth) levels deep")
      }
      scopes.append(Scope(isObject: token == .startObject, start: begin))
    }
    return token
  }

  /// Reads the beginning of a value: all of it, but for strings, objects and arrays.
  private mutating func scan() throws(InvalidEventPattern) -> Token {
    switch bytes[place] {
    case 0x22:
      place += 1
      return .string
    case 0x7B:
      place += 1
      return .startObject
    case 0x5B:
      place += 1
      return .startArray
    case 0x2D, 0x30...0x39:
      try number()
      return .number
    case 0x74: try word("true")
    case 0x66: try word("false")
    case 0x6E: try word("null")
    default: throw oddValue()
    }
    return .word
  }

  private mutating func close() throws(InvalidEventPattern) -> Token {
    let byte = bytes[place]
    let begin = place
    place += 1
    guard let scope = scopes.last, scope.isObject == (byte == 0x7D) else { throw mismatch(byte) }
    scopes.removeLast()
    current = byte == 0x7D ? .endObject : .endArray
    start = begin
    return current
  }

  private mutating func ended() throws(InvalidEventPattern) -> Token {
    guard let scope = scopes.last else {
      current = .end
      return .end
    }
    let opened = PatternPlace(of: scope.start, in: bytes)
    let kind = scope.isObject ? "Object" : "Array"
    throw failure(
      "Unexpected end-of-input: expected close marker for \(kind) (start marker at \(opened))")
  }
}
