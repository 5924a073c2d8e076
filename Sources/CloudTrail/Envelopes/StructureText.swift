internal import JSONTree

/// Structures as Trino prints them in text: `{type=Root, sessioncontext={attributes=null}}`.
///
/// Nothing in such a text is quoted. A value ends in front of `, name=`, or where the structure around it does; so a
/// value may have commas and equal signs, and braces in pairs.
///
/// Source: what Athena and CloudTrail Lake answer for columns of the types `struct` and `map`.
struct StructureText {
  private static let deepest = 12

  private let text: [UInt8]
  private var place = 0

  /// Reads a structure; nil where the text is none.
  static func parse(_ text: String) -> JSON? {
    var reader = StructureText(text: Array(text.utf8))
    guard let json = reader.structure(deepest), reader.place == reader.text.count else { return nil }
    return json
  }

  private init(text: [UInt8]) { self.text = text }

  private func has(_ byte: UInt8, at place: Int) -> Bool { place < text.count && text[place] == byte }

  /// The place behind the equal sign of a name that begins here; nil where none does.
  private func nameEnd(_ start: Int) -> Int? {
    var end = start
    while end < text.count, end - start < 128 {
      switch text[end] {
      case 0x3D: return end > start ? end + 1 : nil
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: end += 1
      default: return nil
      }
    }
    return nil
  }

  private mutating func structure(_ depth: Int) -> JSON? {
    guard depth > 0, has(0x7B, at: place) else { return nil }
    place += 1
    var members: [JSONObject.Member] = []
    if has(0x7D, at: place) {
      place += 1
      return .object([:])
    }
    while let end = nameEnd(place) {
      let name = String(decoding: text[place..<end - 1], as: UTF8.self)
      place = end
      let json = value(depth - 1)
      if json != .null { members.append(JSONObject.Member(name: name, value: json)) }
      guard has(0x2C, at: place), has(0x20, at: place + 1) else { break }
      place += 2
    }
    guard !members.isEmpty || has(0x7D, at: place), has(0x7D, at: place) else { return nil }
    place += 1
    return .object(JSONObject(members))
  }

  private mutating func value(_ depth: Int) -> JSON {
    let start = place
    if let json = structure(depth) { return json }
    place = start
    if let json = list(depth) { return json }
    place = start
    var open = 0
    while place < text.count {
      switch text[place] {
      case 0x7B: open += 1
      case 0x7D:
        if open == 0 { return scalar(start) }
        open -= 1
      case 0x2C where open == 0 && has(0x20, at: place + 1) && nameEnd(place + 2) != nil: return scalar(start)
      default: break
      }
      place += 1
    }
    return scalar(start)
  }

  /// A list of structures, such as the resources of a record.
  private mutating func list(_ depth: Int) -> JSON? {
    guard has(0x5B, at: place) else { return nil }
    place += 1
    var elements: [JSON] = []
    while let element = structure(depth) {
      elements.append(element)
      guard has(0x2C, at: place), has(0x20, at: place + 1) else { break }
      place += 2
    }
    guard has(0x5D, at: place) else { return nil }
    place += 1
    return .array(elements)
  }

  private func scalar(_ start: Int) -> JSON {
    let value = String(decoding: text[start..<place], as: UTF8.self)
    return value == "null" ? .null : .string(value)
  }
}
