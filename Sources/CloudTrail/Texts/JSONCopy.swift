/// Copies JSON that is in a text to the end of another one, as far as it is JSON (RFC 8259), without reading values.
struct JSONCopy {
  private static let deepest = 100

  /// Whether names of members become those of CloudTrail.
  private var renames: Bool
  private var place: Int
  private let end: Int
  /// Where what is not yet copied begins.
  private var start: Int

  /// Appends an object or an array that is all there is in a range; nothing where it is none.
  static func append(
    _ text: [UInt8], _ range: Range<Int>, renaming renames: Bool, to output: inout [UInt8]
  ) -> Bool {
    let length = output.count
    var copy = JSONCopy(
      renames: renames, place: range.lowerBound, end: range.upperBound, start: range.lowerBound)
    copy.skipSpace(text)
    guard copy.place < copy.end, text[copy.place] == 0x7B || text[copy.place] == 0x5B,
      copy.value(text, deepest, &output), copy.isAtEnd(text)
    else {
      output.removeLast(output.count - length)
      return false
    }
    output += text[copy.start..<copy.end]
    return true
  }

  /// Appends the record of a row, which is an object that is all there is in a text; nothing where it has to be looked
  /// at more closely.
  ///
  /// It says the same of a row as ``TableRow``.
  static func append(row text: [UInt8], to output: inout [UInt8]) -> Bool {
    let length = output.count
    var copy = JSONCopy(renames: true, place: 0, end: text.count, start: 0)
    guard copy.row(text, &output), copy.isAtEnd(text) else {
      output.removeLast(output.count - length)
      return false
    }
    output += text[copy.start..<copy.end]
    return true
  }

  private mutating func row(_ text: [UInt8], _ output: inout [UInt8]) -> Bool {
    var (hasName, hasTime) = (false, false)
    skipSpace(text)
    guard take(text, 0x7B) else { return false }
    repeat {
      skipSpace(text)
      let name = place + 1
      // Of paths and of names with escapes the tree is made.
      guard string(text), !text[name..<place - 1].contains(where: { $0 == 0x2E || $0 == 0x5C }) else {
        return false
      }
      let known = MemberNames.canonical(text, name..<place - 1) ?? Array(text[name..<place - 1])
      rename(text, name..<place - 1, &output)
      hasName = hasName || known.elementsEqual("eventName".utf8)
      hasTime = hasTime || known.elementsEqual("eventTime".utf8)
      skipSpace(text)
      guard take(text, 0x3A) else { return false }
      skipSpace(text)
      guard column(text, String(decoding: known, as: UTF8.self), &output) else { return false }
      skipSpace(text)
    } while take(text, 0x2C)
    return take(text, 0x7D) && hasName && hasTime
  }

  /// Takes the value of a column, and opens it where it is a text that is JSON or a structure.
  private mutating func column(_ text: [UInt8], _ name: String, _ output: inout [UInt8]) -> Bool {
    let isText = TableRow.texts.contains(name)
    let isIdentity = name == "userIdentity"
    renames = !isText || isIdentity
    defer { renames = true }
    guard isText, place < end, text[place] == 0x22 else { return value(text, Self.deepest, &output) }
    let first = place
    var inner: [UInt8] = []
    guard string(text),
      JSONText.append(unescaped: Array(text[first + 1..<place - 1]), onOneLine: false, to: &inner)
    else { return false }
    let length = output.count
    output += text[start..<first]
    let range = inner.indices
    if JSONCopy.append(inner, range, renaming: isIdentity, to: &output)
      || StructureText.append(inner, range, renaming: isIdentity, to: &output)
    {
      start = place
    } else {
      output.removeLast(output.count - length)
    }
    return true
  }

  private mutating func isAtEnd(_ text: [UInt8]) -> Bool {
    skipSpace(text)
    return place == end
  }

  private mutating func skipSpace(_ text: [UInt8]) {
    while place < end, text[place] <= 0x20,
      text[place] == 0x20 || text[place] == 0x0A || text[place] == 0x0D || text[place] == 0x09
    {
      place += 1
    }
  }

  private mutating func take(_ text: [UInt8], _ byte: UInt8) -> Bool {
    guard place < end, text[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func value(_ text: [UInt8], _ depth: Int, _ output: inout [UInt8]) -> Bool {
    guard place < end else { return false }
    switch text[place] {
    case 0x22: return string(text)
    case 0x7B: return depth > 0 && object(text, depth - 1, &output)
    case 0x5B: return depth > 0 && array(text, depth - 1, &output)
    case 0x74: return literal(text, "true")
    case 0x66: return literal(text, "false")
    case 0x6E: return literal(text, "null")
    default: return number(text)
    }
  }

  private mutating func object(_ text: [UInt8], _ depth: Int, _ output: inout [UInt8]) -> Bool {
    place += 1
    skipSpace(text)
    if take(text, 0x7D) { return true }
    repeat {
      skipSpace(text)
      let name = place
      guard string(text) else { return false }
      if renames { rename(text, name + 1..<place - 1, &output) }
      skipSpace(text)
      guard take(text, 0x3A) else { return false }
      skipSpace(text)
      guard value(text, depth, &output) else { return false }
      skipSpace(text)
    } while take(text, 0x2C)
    return take(text, 0x7D)
  }

  private mutating func rename(_ text: [UInt8], _ name: Range<Int>, _ output: inout [UInt8]) {
    guard let known = MemberNames.canonical(text, name) else { return }
    output += text[start..<name.lowerBound]
    output += known
    start = name.upperBound
  }

  private mutating func array(_ text: [UInt8], _ depth: Int, _ output: inout [UInt8]) -> Bool {
    place += 1
    skipSpace(text)
    if take(text, 0x5D) { return true }
    repeat {
      skipSpace(text)
      guard value(text, depth, &output) else { return false }
      skipSpace(text)
    } while take(text, 0x2C)
    return take(text, 0x5D)
  }

  private mutating func string(_ text: [UInt8]) -> Bool {
    guard take(text, 0x22) else { return false }
    while place < end {
      let byte = text[place]
      place += 1
      if byte == 0x22 { return true }
      if byte < 0x20 { return false }
      if byte == 0x5C, !escape(text) { return false }
    }
    return false
  }

  private mutating func escape(_ text: [UInt8]) -> Bool {
    guard place < end else { return false }
    let byte = text[place]
    place += 1
    switch byte {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return true
    case 0x75:
      for _ in 0..<4 {
        guard place < end, JSONText.digit(text[place]) != nil else { return false }
        place += 1
      }
      return true
    default: return false
    }
  }

  private mutating func literal(_ text: [UInt8], _ word: StaticString) -> Bool {
    for byte in "\(word)".utf8 where !take(text, byte) { return false }
    return true
  }

  private mutating func number(_ text: [UInt8]) -> Bool {
    _ = take(text, 0x2D)
    if !take(text, 0x30), !digits(text) { return false }
    if take(text, 0x2E), !digits(text) { return false }
    if take(text, 0x65) || take(text, 0x45) {
      if !take(text, 0x2B) { _ = take(text, 0x2D) }
      return digits(text)
    }
    return true
  }

  private mutating func digits(_ text: [UInt8]) -> Bool {
    let first = place
    while place < end, 0x30...0x39 ~= text[place] { place += 1 }
    return place > first
  }
}
