/// Reads one JSON text strictly by RFC 8259, within limits.
struct JSONReader<Builder: JSONBuilder> {
  let builder: Builder
  let bytes: [UInt8]
  let limits: JSONLimits
  var index = 0
  var depth = 0

  init(_ bytes: [UInt8], limits: JSONLimits, builder: Builder) {
    self.bytes = bytes
    self.limits = limits
    self.builder = builder
  }

  mutating func document() throws(JSONSyntaxError) -> Builder.Node {
    guard bytes.count <= limits.bytes else {
      throw error("the text has \(bytes.count) bytes, more than the \(limits.bytes) allowed", at: 0)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipSpace()
    let node = try value()
    skipSpace()
    guard index == bytes.count else { throw unexpected("the end of the text") }
    return node
  }

  private mutating func value() throws(JSONSyntaxError) -> Builder.Node {
    guard index < bytes.count else { throw unexpected("a value") }
    let start = index
    switch bytes[index] {
    case 0x7B: return try object()
    case 0x5B: return try array()
    case 0x22:
      let text = try string()
      return builder.string(text, start..<index)
    case 0x74:
      try literal("true")
      return builder.bool(true, start..<index)
    case 0x66:
      try literal("false")
      return builder.bool(false, start..<index)
    case 0x6E:
      try literal("null")
      return builder.null(start..<index)
    case 0x2D, 0x30...0x39:
      let text = try number()
      return builder.number(text, start..<index)
    default: throw unexpected("a value")
    }
  }

  private mutating func object() throws(JSONSyntaxError) -> Builder.Node {
    let start = index
    try enter()
    var members: [Builder.Member] = []
    skipSpace()
    if !take(0x7D) {
      repeat {
        skipSpace()
        guard index < bytes.count, bytes[index] == 0x22 else { throw unexpected("a member name in quotes") }
        let nameStart = index
        let name = try string()
        let nameRange = nameStart..<index
        skipSpace()
        guard take(0x3A) else { throw unexpected("`:`") }
        skipSpace()
        members.append(builder.member(name, nameRange, try value()))
        skipSpace()
      } while take(0x2C)
      guard take(0x7D) else { throw unexpected("`,` or `}`") }
    }
    depth -= 1
    return builder.object(members, start..<index)
  }

  private mutating func array() throws(JSONSyntaxError) -> Builder.Node {
    let start = index
    try enter()
    var elements: [Builder.Node] = []
    skipSpace()
    if !take(0x5D) {
      repeat {
        skipSpace()
        elements.append(try value())
        skipSpace()
      } while take(0x2C)
      guard take(0x5D) else { throw unexpected("`,` or `]`") }
    }
    depth -= 1
    return builder.array(elements, start..<index)
  }

  private mutating func enter() throws(JSONSyntaxError) {
    depth += 1
    guard depth <= limits.depth else {
      throw error("arrays and objects stand more than \(limits.depth) deep", at: index)
    }
    index += 1
  }

  private mutating func literal(_ word: String) throws(JSONSyntaxError) {
    let start = index
    for byte in word.utf8 where !take(byte) {
      index = start
      throw unexpected("`\(word)`")
    }
  }

  private mutating func number() throws(JSONSyntaxError) -> String {
    let start = index
    _ = take(0x2D)
    if !take(0x30) { try digits() }
    if take(0x2E) { try digits() }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = index
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    guard index > start else { throw unexpected("a digit") }
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  func error(_ problem: String, at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(problem: problem, offset: offset, place: TextPlace(of: offset, in: bytes))
  }

  func unexpected(_ expectation: String) -> JSONSyntaxError {
    guard index < bytes.count else { return error("expected \(expectation), found the end", at: index) }
    let rest = bytes[index...].prefix(12).prefix { $0 >= 0x20 }
    let found = rest.isEmpty ? "a control character" : "`\(String(decoding: rest, as: UTF8.self))`"
    return error("expected \(expectation), found \(found)", at: index)
  }
}
