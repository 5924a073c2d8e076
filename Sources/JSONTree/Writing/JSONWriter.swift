/// Writes JSON text piece by piece, with commas in the right places.
///
/// The caller opens and closes arrays and objects in pairs; names come only inside objects.
public struct JSONWriter: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var level = 0
  private let indentation: Int?

  /// Starts a text; with `indentation` every element stands on its own line, so many spaces deeper.
  public init(indentation: Int? = nil, reserving capacity: Int = 256) {
    self.indentation = indentation
    bytes.reserveCapacity(capacity)
  }

  /// The text so far as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands the text so far over, and forgets it; what is written next goes on behind it.
  public mutating func hand(to output: ([UInt8]) throws -> Void) rethrows {
    try output(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Opens an object.
  public mutating func openObject() { open(0x7B) }
  /// Closes an object.
  public mutating func closeObject() { close(0x7D) }
  /// Opens an array.
  public mutating func openArray() { open(0x5B) }
  /// Closes an array.
  public mutating func closeArray() { close(0x5D) }

  /// Writes the name of the next value.
  public mutating func name(_ name: String) {
    separate()
    quoted(name)
    bytes.append(0x3A)
    if indentation != nil { bytes.append(0x20) }
    needsComma = false
    isAfterName = true
  }

  private var isAfterName = false

  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    quoted(value)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: some BinaryInteger) { raw(String(value)) }

  /// Writes a boolean.
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { raw("null") }

  /// Writes text that already is one JSON value.
  public mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes bytes that already are one JSON value.
  public mutating func raw(_ text: [UInt8]) {
    separate()
    bytes.append(contentsOf: text)
  }

  /// What stands in front of each member's value, and behind the last, in the objects of an array that is written next.
  public func form(_ members: [String]) -> [[UInt8]] {
    var writer = JSONWriter(indentation: indentation)
    writer.level = level + 1
    writer.openObject()
    var form: [[UInt8]] = []
    for member in members {
      writer.name(member)
      form.append(writer.bytes)
      writer.bytes = []
      writer.isAfterName = false
      writer.needsComma = true
    }
    writer.closeObject()
    return form + [writer.bytes]
  }

  /// Writes an array of objects in a ``form(_:)``, of which each is appended to the text by its index.
  public mutating func array(_ count: Int, _ append: (Int, inout [UInt8]) -> Void) {
    separate()
    bytes.append(0x5B)
    for index in 0..<count {
      if index > 0 { bytes.append(0x2C) }
      append(index, &bytes)
    }
    if count > 0 { newLine() }
    bytes.append(0x5D)
  }

  /// Writes a name and a string.
  public mutating func member(_ memberName: String, _ value: String) {
    name(memberName)
    string(value)
  }

  /// Writes a tree.
  public mutating func value(_ value: JSON) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let number): raw(number.text)
    case .string(let text): string(text)
    case .array(let elements):
      openArray()
      for element in elements { self.value(element) }
      closeArray()
    case .object(let object):
      openObject()
      for member in object.members {
        name(member.name)
        self.value(member.value)
      }
      closeObject()
    }
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
    level += 1
  }

  private mutating func close(_ byte: UInt8) {
    level -= 1
    if needsComma { newLine() }
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if isAfterName {
      isAfterName = false
    } else {
      if needsComma { bytes.append(0x2C) }
      if level > 0 { newLine() }
    }
    needsComma = true
  }

  private mutating func newLine() {
    guard let indentation else { return }
    let count = 1 + level * indentation
    if lineBreak.count < count { lineBreak += [UInt8](repeating: 0x20, count: count - lineBreak.count) }
    bytes.append(contentsOf: lineBreak[..<count])
  }

  /// A line feed, and the spaces of the deepest level so far.
  private var lineBreak: [UInt8] = [0x0A]

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  private mutating func quoted(_ text: String) { Self.append(quoted: text, to: &bytes) }

  /// Appends a string in quotation marks to a text that is put together otherwise.
  public static func append(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    let units = text.utf8.span
    var isPlain = true
    for place in units.indices where needsEscape(units[place]) { isPlain = false }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
      bytes.append(0x22)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
