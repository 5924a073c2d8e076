/// Reads an INI file line by line.
struct INIParser {
  let file: String
  private(set) var sections: [INIFile.Section] = []
  private var property: String?

  init(file: String) { self.file = file }

  mutating func read(_ bytes: ArraySlice<UInt8>, number: Int) throws(ConfigurationError) {
    let trimmed = Self.trimmed(bytes)
    guard let first = trimmed.first, first != UInt8(ascii: "#"), first != UInt8(ascii: ";") else { return }
    guard !trimmed.contains(0), let text = String(validating: trimmed, as: UTF8.self) else {
      throw error(number, "the line is not UTF-8 text")
    }
    if bytes.first == 0x20 || bytes.first == 0x09, property != nil {
      try continueProperty(trimmed, text, number)
    } else if first == UInt8(ascii: "[") {
      try open(trimmed, number)
    } else {
      try addProperty(trimmed, number)
    }
  }

  private mutating func open(_ line: ArraySlice<UInt8>, _ number: Int) throws(ConfigurationError) {
    guard let end = line.firstIndex(of: UInt8(ascii: "]")) else {
      throw error(number, "the section header has no `]`")
    }
    let rest = Self.trimmed(line[(end + 1)...])
    guard rest.first.map({ $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ";") }) ?? true else {
      throw error(number, "there is text behind the section header's `]`")
    }
    let name = Self.text(Self.trimmed(line[(line.startIndex + 1)..<end]))
    guard !name.isEmpty else { throw error(number, "the section has no name") }
    property = nil
    sections.append(INIFile.Section(name: name, line: number))
  }

  private mutating func addProperty(_ line: ArraySlice<UInt8>, _ number: Int) throws(ConfigurationError) {
    guard !sections.isEmpty else {
      throw error(number, "there is no section header, such as `[default]`, above")
    }
    guard let (name, value) = Self.split(line) else {
      throw error(number, "the line has no `=`, and is neither a section header nor a comment")
    }
    guard !name.isEmpty else { throw error(number, "there is no name before `=`") }
    sections[sections.count - 1].properties[name] = INIFile.Property(
      text: Self.text(Self.withoutComment(value)), line: number)
    property = name
  }

  /// An indented line continues the property above; below an empty one it is a property of its own.
  private mutating func continueProperty(
    _ line: ArraySlice<UInt8>, _ text: String, _ number: Int
  ) throws(ConfigurationError) {
    guard let name = property, var open = sections[sections.count - 1].properties[name] else { return }
    if open.text.isEmpty {
      guard let (inner, value) = Self.split(line), !inner.isEmpty else {
        throw error(number, "the line is nested under `\(name)` and has no `name = value`")
      }
      open.nested[inner] = Self.text(Self.withoutComment(value))
    } else {
      open.text += "\n" + text
    }
    sections[sections.count - 1].properties[name] = open
  }

  private func error(_ line: Int, _ problem: String) -> ConfigurationError {
    ConfigurationError(file, line: line, problem)
  }

  private static func split(_ line: ArraySlice<UInt8>) -> (name: String, value: ArraySlice<UInt8>)? {
    guard let mark = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    return (text(trimmed(line[..<mark])).lowercased(), trimmed(line[(mark + 1)...]))
  }

  /// Cuts a comment, which begins with `#` or `;` behind white space.
  private static func withoutComment(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var previous: UInt8 = 0x20
    for index in value.indices {
      let byte = value[index]
      if byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";"), isSpace(previous) {
        return trimmed(value[..<index])
      }
      previous = byte
    }
    return value
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes
  }
}
